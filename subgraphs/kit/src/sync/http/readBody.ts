import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import type { Duplex, Readable } from 'node:stream';
import { pipeline } from 'node:stream';
import { SourceError } from './sourceError.js';

export type BodyRule = {
  /** Names the request in errors. */
  readonly where: string;
  /** Of the body as it comes, and of what it is unpacked to. */
  readonly maximumBytes: number;
};

const unpackers: Readonly<Record<string, () => Duplex>> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

const counted = async function* (parts: AsyncIterable<Buffer>, { where, maximumBytes }: BodyRule) {
  let bytes = 0;
  for await (const part of parts) {
    bytes += part.length;
    if (bytes > maximumBytes)
      throw new SourceError('TOO_LARGE', `${where} sent a body of more than ${maximumBytes} bytes`);
    yield part;
  }
};

/** The body as it was before it was packed, part by part. Throws TOO_LARGE as soon as it is, and MALFORMED. */
export const bodyParts = async function* (
  body: Readable,
  encoding: string | undefined,
  rule: BodyRule,
): AsyncGenerator<Buffer, void, undefined> {
  const name = encoding?.trim().toLowerCase() ?? 'identity';
  if (name === 'identity' || name === '') return yield* counted(body, rule);
  const unpacker = Object.hasOwn(unpackers, name) ? unpackers[name] : undefined;
  if (!unpacker) {
    body.destroy();
    throw new SourceError('MALFORMED', `${rule.where} sent a body in the encoding ${JSON.stringify(name)}`);
  }
  const unpacked = unpacker();
  // Failures of either arrive at whoever reads.
  pipeline(counted(body, rule), unpacked, () => undefined);
  try {
    yield* counted(unpacked as AsyncIterable<Buffer>, rule);
  } catch (error) {
    const { code, message } = error as { readonly code?: unknown; readonly message: string };
    if (typeof code === 'string' && /^(Z_|ERR__)/.test(code))
      throw new SourceError('MALFORMED', `${rule.where} sent a body that cannot be unpacked: ${message}`);
    throw error;
  } finally {
    unpacked.destroy();
    body.destroy();
  }
};

/** All of a body as text. Throws MALFORMED when it is not UTF-8. */
export const bodyText = async (parts: AsyncIterable<Buffer>, where: string): Promise<string> => {
  const read: Buffer[] = [];
  for await (const part of parts) read.push(part);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(read));
  } catch (error) {
    throw new SourceError('MALFORMED', `${where} sent text that is not UTF-8`, null, { cause: error });
  }
};
