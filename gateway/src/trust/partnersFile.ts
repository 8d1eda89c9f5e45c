import { readFile } from 'node:fs/promises';
import type { KeyHash } from './keyHash.js';
import type { Partner } from './partner.js';
import { readPartners } from './readPartners.js';

/** Reads a partners file, whose keys are to be known by `hash`. Rejects with an Error that says what is wrong and where. */
export const readPartnersFile = async (file: string, hash?: KeyHash): Promise<readonly Partner[]> => {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    const why = error.code === 'ENOENT' ? 'there is no such file' : String(error.code);
    throw new Error(`The partners file ${file} cannot be read: ${why}.`, { cause: error });
  });
  return readPartners(file, text, hash);
};
