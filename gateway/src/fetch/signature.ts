import { createHmac, createSecretKey, hash } from 'node:crypto';

/** The header in which a subgraph finds that a request is the gateway's own. */
export const signatureHeader = 'tripgraph-signature';

/** The headers that a subgraph believes, in the order in which they are signed. */
export const signedHeaders = [
  'tripgraph-partner',
  'tripgraph-scopes',
  'tripgraph-repeat',
  'tripgraph-timeout-ms',
  'tripgraph-request-id',
  'tripgraph-trace',
] as const;

/** A request as it is going to be sent. */
export type Unsigned = {
  readonly method: string;
  /** With its query, as it stands in the first line of the request. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
};

/** The value of the signature's header for a request that is sent now. */
export type Sign = (request: Unsigned) => string;

/**
 * Signs with a secret: HMAC-SHA256 over the lines that docs/subgraph-requests.md lists, the time among them. No header has a
 * line break, so no two requests have the same lines.
 */
export const signWith = (secret: string, nowMs: () => number = () => Date.now()): Sign => {
  const key = createSecretKey(secret, 'utf8');
  return ({ method, path, headers, body }) => {
    const seconds = Math.floor(nowMs() / 1_000);
    let text = `tripgraph-v2\n${method}\n${path}\n${hash('sha256', body)}\n${seconds}`;
    for (const name of signedHeaders) text += `\n${headers[name] ?? ''}`;
    return `v2 t=${seconds},s=${createHmac('sha256', key).update(text).digest('base64url')}`;
  };
};
