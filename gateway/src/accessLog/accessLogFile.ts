import { once } from 'node:events';
import { open, type FileHandle } from 'node:fs/promises';
import type { WriteStream } from 'node:fs';

export type AccessLogEnd = {
  readonly reason: string;
  /** That were written, and that were not since the disk was slower than they came. */
  readonly lines: number;
  readonly leftOut: number;
};

export type AccessLogFileOptions = {
  readonly path: string;
  /** A file that would have more gets no more. */
  readonly maxBytes: number;
  /** Told once why nothing is written any more. */
  readonly onEnd: (end: AccessLogEnd) => void;
};

export type AccessLogFile = {
  /** Writes a text as a line. It is quick, and never throws. */
  readonly append: (text: string) => void;
  /** Ends it, and waits until all is written. Never rejects. */
  readonly close: () => Promise<void>;
};

/** Nobody but its owner reads it: variables may be about people. */
const fileMode = 0o600;
/** What waits for a disk; more is left out. */
const maximumQueuedBytes = 1_048_576;

/** A file of this mode whatever it had before; rejects where it is none. */
const openOwn = async (path: string): Promise<{ readonly handle: FileHandle; readonly bytes: number }> => {
  const handle = await open(path, 'a', fileMode);
  try {
    const found = await handle.stat();
    if (!found.isFile()) throw new Error('it is not a file');
    await handle.chmod(fileMode);
    return { handle, bytes: found.size };
  } catch (error) {
    await handle.close();
    throw error;
  }
};

/**
 * Appends lines to a file beside the event loop, until it is full or cannot be written. Rejects with the system's error when it
 * cannot be opened.
 */
export const accessLogFile = async ({ path, maxBytes, onEnd }: AccessLogFileOptions): Promise<AccessLogFile> => {
  const { handle, bytes: before } = await openOwn(path);
  const stream: WriteStream = handle.createWriteStream();
  let bytes = before;
  let lines = 0;
  let leftOut = 0;
  let isOpen = true;
  const end = (reason: string): void => {
    if (!isOpen) return;
    isOpen = false;
    stream.end();
    onEnd({ reason, lines, leftOut });
  };
  stream.on('error', ({ message }) => end(message));
  const closed = once(stream, 'close');
  closed.catch(() => undefined);
  const write = (line: Buffer): void => {
    bytes += line.length;
    lines += 1;
    stream.write(line);
  };
  // Whoever wrote last may have been cut off in a line.
  if (before > 0) stream.write('\n');
  return {
    append: (text) => {
      if (!isOpen) return;
      const line = Buffer.from(`${text}\n`);
      if (bytes + line.length > maxBytes) end('it is full');
      else if (stream.writableLength + line.length > maximumQueuedBytes) leftOut += 1;
      else write(line);
    },
    close: async () => {
      end('the gateway stops');
      await closed.catch(() => undefined);
    },
  };
};
