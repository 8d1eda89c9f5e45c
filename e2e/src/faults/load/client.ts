import { Agent, request } from 'node:http';

export type HttpAnswer = { readonly status: number; readonly text: string };

/** Connections of one kind of client, which are kept. */
export type Client = {
  /** Posts JSON. Rejects when no whole answer comes. */
  readonly post: (url: string, body: string) => Promise<HttpAnswer>;
  readonly close: () => void;
};

const timeoutMs = 20_000;
/** More than can be open at any rate of a campaign within that time. */
const maximumConnections = 4_096;

export const openClient = (): Client => {
  const agent = new Agent({ keepAlive: true, maxSockets: maximumConnections, maxFreeSockets: 256 });
  return {
    post: (url, body) =>
      new Promise((resolve, reject) => {
        const sent = request(
          url,
          { method: 'POST', agent, timeout: timeoutMs, headers: { 'content-type': 'application/json' } },
          (response) => {
            const parts: Buffer[] = [];
            response.on('data', (part: Buffer) => parts.push(part));
            response.once('error', reject);
            response.once('end', () =>
              resolve({ status: response.statusCode ?? 0, text: Buffer.concat(parts).toString('utf8') }),
            );
          },
        );
        sent.once('timeout', () => sent.destroy(new Error(`no answer in ${timeoutMs / 1_000} s`)));
        sent.once('error', reject);
        sent.end(body);
      }),
    close: () => agent.destroy(),
  };
};
