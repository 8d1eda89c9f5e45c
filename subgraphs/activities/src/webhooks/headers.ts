import { Webhook } from 'standardwebhooks';

/** What is signed: `sentAt` is when this attempt is made, `id` is the same at every attempt. */
export type Signed = { readonly id: string; readonly sentAt: Date; readonly body: string };

/** The headers of a message, signed with each secret (Standard Webhooks, v1). */
export const headersOf = (
  { id, sentAt, body }: Signed,
  secrets: readonly string[],
): Readonly<Record<string, string>> => ({
  'content-type': 'application/json',
  'user-agent': 'tripgraph-webhooks',
  'webhook-id': id,
  'webhook-timestamp': String(Math.floor(sentAt.getTime() / 1_000)),
  'webhook-signature': secrets.map((secret) => new Webhook(secret).sign(id, sentAt, body)).join(' '),
});
