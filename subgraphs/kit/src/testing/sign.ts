import { createHash, createHmac } from 'node:crypto';

export type Signing = {
  readonly secret: string;
  readonly seconds: number;
  readonly method?: string;
  readonly path?: string;
  readonly body?: string;
  readonly partner?: string;
  readonly scopes?: string;
  readonly repeat?: string;
  readonly timeoutMs?: string;
};

/** The header that a gateway would send, written by docs/subgraph-requests.md alone. */
export const signatureFor = (request: Signing): string => {
  const { secret, seconds, method = 'POST', path = '/graphql', body = '' } = request;
  const { partner = '', scopes = '', repeat = '', timeoutMs = '' } = request;
  const sum = createHash('sha256').update(body).digest('hex');
  const text = ['tripgraph-v1', method, path, sum, seconds, partner, scopes, repeat, timeoutMs].join('\n');
  return `v1 t=${seconds},s=${createHmac('sha256', secret).update(text).digest('base64url')}`;
};
