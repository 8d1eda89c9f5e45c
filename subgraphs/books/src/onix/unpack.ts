import { Readable, Transform, type TransformCallback } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { FeedRefused } from './feedRefused.js';
import { limits } from './limits.js';

const isGzip = (head: Uint8Array): boolean => head[0] === 0x1f && head[1] === 0x8b;

/** Lets through what came so far and what comes, and says how much that was. */
const counted = async function* (first: Uint8Array, rest: AsyncIterator<Uint8Array>, count: { bytes: number }) {
  for (let chunk: Uint8Array | undefined = first; chunk;) {
    count.bytes += chunk.length;
    yield chunk;
    const next: IteratorResult<Uint8Array> = await rest.next();
    chunk = next.done ? undefined : next.value;
  }
};

const limited = (packed: { readonly bytes: number } | null): Transform => {
  let bytes = 0;
  return new Transform({
    transform: (chunk: Uint8Array, _encoding: BufferEncoding, done: TransformCallback) => {
      bytes += chunk.length;
      const most = packed && bytes > limits.ratioFromBytes ? packed.bytes * limits.packedRatio : limits.fileBytes;
      if (bytes > Math.min(most, limits.fileBytes))
        done(new FeedRefused(`the feed unpacks to more than ${most} bytes`));
      else done(null, chunk);
    },
  });
};

const refusedPack = (error: Error): Error =>
  error instanceof FeedRefused ? error : new FeedRefused(`the feed cannot be unpacked: ${error.message}`);

/**
 * The bytes of a file, unpacked when they are gzip, whatever it is called. Throws FeedRefused for one that breaks off, and for one
 * that becomes too large: `limits` say how large.
 */
export const unpack = async function* (bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const iterator = bytes[Symbol.asyncIterator]();
  const first = await iterator.next();
  if (first.done) return;
  const count = { bytes: 0 };
  const source = Readable.from(counted(first.value, iterator, count), { objectMode: false });
  const packed = isGzip(first.value);
  const gunzip = packed ? createGunzip() : null;
  const last = limited(packed ? count : null);
  source.on('error', (error) => (gunzip ?? last).destroy(error));
  gunzip?.on('error', (error) => last.destroy(refusedPack(error)));
  yield* gunzip ? source.pipe(gunzip).pipe(last) : source.pipe(last);
};
