import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { maximumFileBytes, tooLarge, type SideFiles } from './sideFiles.js';

/** Files as they are in a folder now. */
export const folderFiles = (folder: string, label: string): SideFiles => ({
  label,
  read: async (path) => {
    try {
      const found = await stat(join(folder, path));
      if (!found.isFile()) throw new Error(`${path} of ${label} is no file.`);
      if (found.size > maximumFileBytes) throw tooLarge(path, found.size);
      return await readFile(join(folder, path), 'utf8');
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
      if (code === undefined) throw error;
      throw new Error(`${path} of ${label} cannot be read: ${code}.`, { cause: error });
    }
  },
});
