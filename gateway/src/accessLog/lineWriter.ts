import type { Writable } from 'node:stream';

/** Why nothing is written any more. */
export type WritingEnd = {
  /** Whether it could not be written. */
  readonly isFailure: boolean;
  readonly reason: string;
  /** That were written, and that were not since they came faster. */
  readonly lines: number;
  readonly leftOut: number;
};

export type LineWriter = {
  /** Writes a text as a line. It is quick, and never throws. */
  readonly append: (text: string) => void;
  /** Ends it, and waits until all is written. Never rejects. */
  readonly close: () => Promise<void>;
};

export type LineWriterOptions = {
  /** That are there already. */
  readonly bytes: number;
  /** Whether they end within a line. */
  readonly isCutOff: boolean;
  readonly maxBytes: number;
  /** Told once, when all has been written or cannot be. */
  readonly onEnd: (end: WritingEnd) => void;
};

/** What waits to be written; more is left out. */
const maximumQueuedBytes = 1_048_576;

/** Writes lines to a stream, which destroys itself when it fails, until that or until it has enough. */
export const lineWriter = (stream: Writable, options: LineWriterOptions): LineWriter => {
  let { bytes } = options;
  let lines = 0;
  let leftOut = 0;
  let ended: Pick<WritingEnd, 'isFailure' | 'reason'> | undefined;
  const end = (reason: string): void => {
    if (ended) return;
    ended = { isFailure: false, reason };
    stream.end();
  };
  stream.on('error', ({ message: reason }) => (ended = { isFailure: true, reason }));
  const closed = new Promise<void>((resolve) => {
    stream.once('close', () => {
      options.onEnd({ ...(ended ?? { isFailure: true, reason: 'it was closed' }), lines, leftOut });
      resolve();
    });
  });
  const write = (text: string, count: number): void => {
    const line = Buffer.from(text);
    if (bytes + line.length > options.maxBytes) end('it is full');
    else if (stream.writableLength + line.length > maximumQueuedBytes) leftOut += count;
    else {
      bytes += line.length;
      stream.write(line, (error) => (lines += error ? 0 : count));
    }
  };
  if (options.isCutOff) write('\n', 0);
  return {
    append: (text) => {
      if (!ended) write(`${text}\n`, 1);
    },
    close: () => {
      end('the gateway stops');
      return closed;
    },
  };
};
