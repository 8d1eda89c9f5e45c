import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { readApprovals } from '../approvals/readApprovals.js';
import { readOwners } from '../owners/readOwners.js';
import type { Said } from './report.js';

/** Where people say what they say, unless the settings name other files. */
export const saidPaths = { approvals: '.tripgraph/approvals.yaml', owners: '.tripgraph/owners.yaml' } as const;

/** Files of some kilobytes. */
const maximumCharacters = 4 * 1024 * 1024;

/** The text of a file, nothing for one that nobody has written. */
const textOf = async (folder: string, file: string, usual: string): Promise<string> => {
  try {
    const text = await readFile(resolve(folder, file), 'utf8');
    if (text.length <= maximumCharacters) return text;
    throw new Error(`it has more than ${maximumCharacters} characters`);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' && file === usual) return '';
    throw new Error(`${file} cannot be read: ${code === 'ENOENT' ? 'there is no such file' : (code ?? message)}.`, {
      cause: error,
    });
  }
};

/** Reads approvals and owners; without a file there are none. Rejects with an Error that says what is wrong and where. */
export const readSaid = async (
  folder: string,
  { approvals, owners }: { readonly approvals: string; readonly owners: string },
): Promise<Pick<Said, 'approvals' | 'owners'>> => ({
  approvals: {
    file: approvals,
    approvals: readApprovals(approvals, await textOf(folder, approvals, saidPaths.approvals)),
  },
  owners: readOwners(owners, await textOf(folder, owners, saidPaths.owners)),
});
