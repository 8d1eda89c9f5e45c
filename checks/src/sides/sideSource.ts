import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { folderFiles } from './folderFiles.js';
import { findCommit, findMergeBase, gitFiles } from './gitFiles.js';
import type { SideFiles } from './sideFiles.js';

/** Where a side is read from: files with a supergraph.yaml among them, or a composed supergraph alone. */
export type SideSource =
  | { readonly kind: 'files'; readonly files: SideFiles }
  | { readonly kind: 'supergraph'; readonly label: string; readonly file: string };

/** `./` and `/` begin a path for sure; everything else may be a branch of the same name. */
const isPath = (against: string): boolean => /^(\.{0,2}\/|\.{1,2}$)/.test(against);

const atPath = async (path: string, label: string): Promise<SideSource | undefined> => {
  const found = await stat(path).catch(() => undefined);
  if (!found) return undefined;
  return found.isDirectory()
    ? { kind: 'files', files: folderFiles(path, label) }
    : { kind: 'supergraph', label, file: path };
};

/**
 * What a folder is compared with: a commit, another folder or a file, as `against` says, or the merge base with the main
 * branch. Rejects with an Error that says what was looked for.
 */
export const findSideSource = async (folder: string, against: string | undefined): Promise<SideSource> => {
  if (against === undefined) {
    const commit = await findMergeBase(folder);
    if (commit) return { kind: 'files', files: gitFiles(commit) };
    throw new Error('There is no branch origin/main or main to compare with: say --against what.');
  }
  if (against.startsWith('-')) throw new Error(`"${against}" is neither a commit nor a path.`);
  let reason: unknown;
  if (!isPath(against)) {
    const commit = await findCommit(folder, against).catch((error: unknown) => void (reason = error));
    if (commit) return { kind: 'files', files: gitFiles(commit) };
  }
  const source = await atPath(resolve(folder, against), against);
  if (source) return source;
  const said = reason instanceof Error ? ` (${reason.message})` : '';
  throw new Error(`There is no commit and no file or folder "${against}" to compare with${said}.`);
};
