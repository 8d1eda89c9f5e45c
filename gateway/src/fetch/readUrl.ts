import { request } from 'undici';

export type ReadLimits = { readonly timeoutMs: number; readonly maxBytes: number };

/** The text of what is at a URL, which leads nowhere else. Rejects with the reason when there is none in time, or more of it. */
export const readUrl = async (url: string, { timeoutMs, maxBytes }: ReadLimits): Promise<string> => {
  const { statusCode, body } = await request(url, {
    headers: { accept: 'application/json' },
    signal: AbortSignal.timeout(timeoutMs),
  });
  // Left unread it would keep its connection.
  body.on('error', () => undefined);
  if (statusCode !== 200) {
    body.destroy();
    throw new Error(`it is answered with status ${statusCode}`);
  }
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of body as AsyncIterable<Buffer>) {
    bytes += part.length;
    if (bytes > maxBytes) {
      body.destroy();
      throw new Error(`it has over ${maxBytes} bytes`);
    }
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
};
