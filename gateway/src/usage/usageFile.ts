import { open, type FileHandle } from 'node:fs/promises';
import { rotateFiles } from './rotateFiles.js';
import { operationLine, useLine } from './usageLines.js';
import type { OperationUse } from './usesOf.js';

export type UsageFileOptions = {
  readonly path: string;
  /** A file that would have more becomes an older one. */
  readonly maxBytes: number;
  /** The newest one included; what is older goes. */
  readonly maxFiles: number;
};

export type UsageFile = {
  /** Appends what was used on a day. Rejects with the system's error; lines before that may have been written. */
  readonly write: (uses: readonly OperationUse[], day: string) => Promise<void>;
};

/** So much is put together before it is written. */
const pieceCharacters = 256 * 1_024;
/** The group may read: whoever checks schemas. */
const fileMode = 0o640;

/** What is known of the newest file: which one it is, how long, and the operations that stand in it. */
type Newest = { readonly inode: number; bytes: number; readonly hashes: Set<string> };

const writeAll = async (handle: FileHandle, text: string): Promise<number> => {
  const bytes = Buffer.from(text);
  for (let from = 0; from < bytes.length;) from += (await handle.write(bytes, from)).bytesWritten;
  return bytes.length;
};

/** Whether whoever wrote last was cut off in a line: what is appended must not become a part of it. */
const endsWithinLine = async (handle: FileHandle, bytes: number): Promise<boolean> => {
  if (bytes === 0) return false;
  const last = Buffer.alloc(1);
  await handle.read(last, 0, 1, bytes - 1);
  return last.toString() !== '\n';
};

/**
 * A file of what is used, and older ones beside it. It is opened anew each time and appended to in whole lines, so that
 * another process may write it, take it away or let it become an older one at any time.
 */
export const usageFile = ({ path, maxBytes, maxFiles }: UsageFileOptions): UsageFile => {
  let newest: Newest = { inode: -1, bytes: 0, hashes: new Set() };

  const openNewest = async (): Promise<FileHandle> => {
    const handle = await open(path, 'a+', fileMode);
    try {
      const found = await handle.stat();
      if (!found.isFile()) throw new Error('it is not a file');
      const isKnown = found.ino === newest.inode && found.size >= newest.bytes;
      newest = { inode: found.ino, bytes: found.size, hashes: isKnown ? newest.hashes : new Set() };
      if (await endsWithinLine(handle, found.size)) newest.bytes += await writeAll(handle, '\n');
      return handle;
    } catch (error) {
      await handle.close();
      throw error;
    }
  };

  const textOf = (use: OperationUse, day: string): string =>
    newest.hashes.has(use.operation.hash) ? useLine(use, day) : operationLine(use.operation) + useLine(use, day);

  return {
    write: async (uses, day) => {
      let handle = await openNewest();
      let pending = '';
      const flush = async (): Promise<void> => {
        newest.bytes += await writeAll(handle, pending);
        pending = '';
      };
      try {
        for (const use of uses) {
          let text = textOf(use, day);
          if (newest.bytes + Buffer.byteLength(pending + text) > maxBytes && newest.bytes + pending.length > 0) {
            await flush();
            await handle.close();
            await rotateFiles(path, maxFiles);
            handle = await openNewest();
            text = textOf(use, day);
          }
          pending += text;
          newest.hashes.add(use.operation.hash);
          if (pending.length >= pieceCharacters) await flush();
        }
        await flush();
      } catch (error) {
        // Of the lines that were to be written it is not known which are.
        newest.hashes.clear();
        throw error;
      } finally {
        await handle.close();
      }
    },
  };
};
