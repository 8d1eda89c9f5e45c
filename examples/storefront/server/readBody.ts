import type { IncomingMessage } from 'node:http';

/** The text of a request's body; undefined when it has more bytes than that. Rejects when the client leaves before its end. */
export const readBody = async (request: IncomingMessage, maximumBytes: number): Promise<string | undefined> => {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > maximumBytes) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
};
