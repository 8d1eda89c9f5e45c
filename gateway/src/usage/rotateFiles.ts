import { rename, rm } from 'node:fs/promises';
import { extname } from 'node:path';

/** `usage.ndjson` with `suffix` before its extension, as in `usage.1.ndjson`. */
export const suffixed = (path: string, suffix: string | number): string => {
  const extension = extname(path);
  return `${path.slice(0, path.length - extension.length)}.${suffix}${extension}`;
};

const numbered = (path: string, number: number): string => (number === 0 ? path : suffixed(path, number));

/** Makes room for a new file: each becomes the next older one, `usage.ndjson` `usage.1.ndjson`, and the oldest goes. */
export const rotateFiles = async (path: string, maxFiles: number): Promise<void> => {
  if (maxFiles === 1) await rm(path);
  for (let number = maxFiles - 2; number >= 0; number -= 1)
    await rename(numbered(path, number), numbered(path, number + 1)).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error;
    });
};
