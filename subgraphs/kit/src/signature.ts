import { createHmac, createSecretKey, hash, timingSafeEqual } from 'node:crypto';
import type { ContextRequest } from './serve.js';

/** The header with which the gateway shows that a request is its own. */
export const signatureHeader = 'tripgraph-signature';

type Version = 'v1' | 'v2';

const firstHeaders = ['tripgraph-partner', 'tripgraph-scopes', 'tripgraph-repeat', 'tripgraph-timeout-ms'] as const;
const laterHeaders = ['tripgraph-request-id', 'tripgraph-trace'] as const;

/** The headers that are believed of a signed request, in the order in which they are signed. */
const signedHeaders = { v1: firstHeaders, v2: [...firstHeaders, ...laterHeaders] } as const;

/** The headers that would be believed, were they signed, of which a signature says nothing. */
export const unsignedHeaders = ({ version }: Signature): readonly string[] => (version === 'v1' ? laterHeaders : []);

/** A request may be so old, or, clocks being different, so early. */
const windowSeconds = 30;

/** What a signature says: when the request was sent, in seconds since 1970, and 32 bytes. */
export type Signature = { readonly version: Version; readonly seconds: number; readonly bytes: Buffer };

/** A request as it came. */
export type SignedRequest = {
  readonly method: string;
  /** With its query, as it stands in the first line of the request. */
  readonly path: string;
  readonly headers: ContextRequest['headers'];
  readonly body: Buffer;
};

/** Reads the header of a signature; undefined for whatever is none, and for one of another time than about now. */
export const readSignature = (header: unknown, nowMs: number): Signature | undefined => {
  const read = typeof header === 'string' ? /^(v[12]) t=(\d{1,12}),s=([A-Za-z0-9_-]{43})$/.exec(header) : null;
  if (!read) return undefined;
  const seconds = Number(read[2]);
  if (Math.abs(nowMs / 1_000 - seconds) > windowSeconds) return undefined;
  return { version: read[1] as Version, seconds, bytes: Buffer.from(read[3] as string, 'base64url') };
};

/** The lines that are signed: docs/subgraph-requests.md. */
const textOf = ({ method, path, headers, body }: SignedRequest, { version, seconds }: Signature): string =>
  [
    ...[`tripgraph-${version}`, method, path, hash('sha256', body), String(seconds)],
    ...signedHeaders[version].map((name) => String(headers[name] ?? '')),
  ].join('\n');

/** Whether a request is signed with one of some secrets. It takes the same time whatever of the signature is right. */
export type Verify = (request: SignedRequest, signature: Signature) => boolean;

export const verifyWith = (secrets: readonly string[]): Verify => {
  const keys = secrets.map((secret) => createSecretKey(secret, 'utf8'));
  return (request, signature) => {
    const text = textOf(request, signature);
    const isBy = (key: (typeof keys)[number]): boolean =>
      timingSafeEqual(createHmac('sha256', key).update(text).digest(), signature.bytes);
    return keys.map(isBy).includes(true);
  };
};
