import { stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Account } from './account.js';

/** Whether an account may pass through a folder, by owner, group and mode; further groups and access lists aside. */
export const mayPass = (
  folder: { readonly uid: number; readonly gid: number; readonly mode: number },
  account: Account,
): boolean => {
  if (folder.uid === account.uid) return (folder.mode & 0o100) !== 0;
  if (folder.gid === account.gid) return (folder.mode & 0o010) !== 0;
  return (folder.mode & 0o001) !== 0;
};

const foldersAbove = (path: string): string[] => {
  const above = dirname(path);
  return above === path ? [] : [...foldersAbove(above), above];
};

/** The first folder on the way to `path` that the account may not pass; undefined when the way is free. */
export const findBarrier = async (path: string, account: Account): Promise<string | undefined> => {
  for (const folder of foldersAbove(resolve(path))) {
    if (!mayPass(await stat(folder), account)) return folder;
  }
  return undefined;
};

/** Throws a sentence when the account cannot get to `path`, which holds `what`; `advice` says what to do about it. */
export const requireReach = async (path: string, account: Account, what: string, advice: string): Promise<void> => {
  const barrier = await findBarrier(path, account);
  if (barrier !== undefined) {
    throw new Error(
      `As root, PostgreSQL runs as the user \`postgres\`, who may not enter ${barrier}, where ${what} is: ${advice}, or start as another user than root.`,
    );
  }
};
