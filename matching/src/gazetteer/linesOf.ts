import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';

const longestLine = 1 << 20;

/** The lines of a gzip file; rejects when it cannot be read or unpacked. */
export const linesOf = async function* (file: string): AsyncGenerator<string> {
  const packed = createReadStream(file);
  const unpacked = createGunzip().setEncoding('utf8');
  packed.on('error', (error) => unpacked.destroy(error)).pipe(unpacked);
  let rest = '';
  try {
    for await (const text of unpacked as AsyncIterable<string>) {
      const lines = (rest + text).split('\n');
      rest = lines.pop() ?? '';
      if (rest.length > longestLine) throw new Error(`a line is longer than ${longestLine} characters`);
      yield* lines;
    }
    if (rest !== '') yield rest;
  } finally {
    packed.destroy();
  }
};
