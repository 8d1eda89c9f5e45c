const headEnd = Buffer.from('\r\n\r\n');
const lineEnd = Buffer.from('\r\n');

export type HttpResponse = { readonly status: number; readonly body: Buffer };

const readChunks = (bytes: Buffer, from: number): Buffer | undefined => {
  const chunks: Buffer[] = [];
  let at = from;
  for (;;) {
    const end = bytes.indexOf(lineEnd, at);
    if (end < 0) return undefined;
    const size = Number.parseInt(bytes.toString('latin1', at, end), 16);
    const start = end + lineEnd.length;
    if (Number.isNaN(size)) throw new Error('a chunk without a size');
    if (bytes.length < start + size + lineEnd.length) return undefined;
    if (size === 0) return Buffer.concat(chunks);
    chunks.push(bytes.subarray(start, start + size));
    at = start + size + lineEnd.length;
  }
};

/** The HTTP response in `bytes`, once it is whole. Throws when it never will be. */
export const readResponse = (bytes: Buffer): HttpResponse | undefined => {
  const at = bytes.indexOf(headEnd);
  if (at < 0) return undefined;
  const head = bytes.toString('latin1', 0, at);
  const status = Number(head.slice(9, 12));
  const start = at + headEnd.length;
  const length = /\r\ncontent-length: *(\d+)/i.exec(head)?.[1];
  if (length === undefined) {
    if (!/\r\ntransfer-encoding: *chunked/i.test(head)) throw new Error('a response of unknown length');
    const body = readChunks(bytes, start);
    return body && { status, body };
  }
  const end = start + Number(length);
  return bytes.length < end ? undefined : { status, body: bytes.subarray(start, end) };
};
