import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';
import type { WebhookTarget } from '../webhooks/target.js';

export type Received = {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
};

/** A partner's server on this machine. It answers 200, or what it is told to. */
export const startReceiver = async () => {
  const received: Received[] = [];
  const statuses: number[] = [];
  const waiting: Array<() => void> = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      received.push({
        headers: request.headers as Record<string, string>,
        body: Buffer.concat(chunks).toString('utf8'),
      });
      response.writeHead(statuses.shift() ?? 200).end();
      for (const tell of waiting.splice(0)) tell();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/hooks`,
    port,
    /** What came in since the last call. */
    take: (): Received[] => received.splice(0),
    /** The next requests are answered with these. */
    answer: (...next: readonly number[]) => void statuses.push(...next),
    /** Resolves with the next request. */
    arrival: () => new Promise<void>((resolve) => waiting.push(resolve)),
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
};

/** A secret that is always the same for a name. */
export const secretOf = (name: string): string => `whsec_${createHash('sha256').update(name).digest('base64')}`;

/** A target of partner "acme" for both events, but for `changes`. */
export const targetOf = (url: string, changes: Partial<WebhookTarget> = {}): WebhookTarget => ({
  name: 'acme',
  partner: 'acme',
  url,
  secrets: [secretOf('acme')],
  events: ['booking.changed', 'availability.changed'],
  options: null,
  ...changes,
});

export type Content = { readonly type: string; readonly timestamp: string; readonly data: Record<string, unknown> };

/** What a message says, to a receiver that checks the signature first. */
export const open = ({ headers, body }: Received, secret = secretOf('acme')): Content =>
  new Webhook(secret).verify(body, headers) as Content;

export const idOf = ({ headers }: Received): string | undefined => headers['webhook-id'];
