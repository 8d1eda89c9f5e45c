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
  readonly requestId?: string;
  readonly trace?: string;
  readonly version?: 'v1' | 'v2';
};

/** The header that a gateway would send, written by docs/subgraph-requests.md alone. */
export const signatureFor = (request: Signing): string => {
  const { secret, seconds, method = 'POST', path = '/graphql', body = '' } = request;
  const { partner = '', scopes = '', repeat = '', timeoutMs = '', requestId = '', trace = '' } = request;
  const { version = 'v2' } = request;
  const sum = createHash('sha256').update(body).digest('hex');
  const later = version === 'v1' ? [] : [requestId, trace];
  const lines = [`tripgraph-${version}`, method, path, sum, seconds, partner, scopes, repeat, timeoutMs, ...later];
  return `${version} t=${seconds},s=${createHmac('sha256', secret).update(lines.join('\n')).digest('base64url')}`;
};
