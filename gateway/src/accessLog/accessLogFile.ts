import { constants } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { lineWriter, type LineWriter, type WritingEnd } from './lineWriter.js';

export type AccessLogFileOptions = {
  readonly path: string;
  /** A file that would have more gets no more. */
  readonly maxBytes: number;
  /** Told once why nothing is written any more. */
  readonly onEnd: (end: WritingEnd) => void;
};

/** Nobody but its owner reads it: variables may be about people. */
const fileMode = 0o600;

// A link may lead to a file of somebody else, and a pipe may wait for its reader.
const { O_APPEND, O_CREAT, O_RDWR, O_NOFOLLOW, O_NONBLOCK } = constants;
const flags = O_RDWR | O_APPEND | O_CREAT | O_NOFOLLOW | O_NONBLOCK;

/** Whether whoever wrote last was cut off in a line. */
const endsWithinLine = async (handle: FileHandle, bytes: number): Promise<boolean> => {
  if (bytes === 0) return false;
  const { buffer } = await handle.read(Buffer.alloc(1), 0, 1, bytes - 1);
  return buffer.toString() !== '\n';
};

/**
 * Appends lines to a file beside the event loop, until it is full or cannot be written. Rejects with the system's error when it
 * cannot be opened, and with a sentence when it is no file.
 */
export const accessLogFile = async ({ path, maxBytes, onEnd }: AccessLogFileOptions): Promise<LineWriter> => {
  const handle = await open(path, flags, fileMode);
  try {
    const found = await handle.stat();
    if (!found.isFile()) throw new Error('it is not a file');
    // Whatever it had before.
    await handle.chmod(fileMode);
    const isCutOff = await endsWithinLine(handle, found.size);
    return lineWriter(handle.createWriteStream(), { bytes: found.size, isCutOff, maxBytes, onEnd });
  } catch (error) {
    await handle.close();
    throw error;
  }
};
