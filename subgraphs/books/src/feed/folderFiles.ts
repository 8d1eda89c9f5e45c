import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { updateName, type FeedFile, type FeedFiles, type FeedNames } from './feedFiles.js';

const chunkBytes = 64 * 1024;

const openFile = async (file: string, signal: AbortSignal): Promise<FeedFile | null> => {
  const handle = await open(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  // The stream closes the handle.
  return handle && createReadStream('', { fd: handle, signal, highWaterMark: chunkBytes });
};

/** The files of a feed in a folder of this machine. */
export const folderFiles = (folder: string, names: FeedNames): FeedFiles => ({
  full: async (signal) => {
    const file = await openFile(join(folder, names.full), signal);
    if (file) return file;
    throw new Error(`There is no ${names.full} in the folder of the ONIX feed, ${folder}.`);
  },
  update: (number, signal) => openFile(join(folder, updateName(names, number)), signal),
});
