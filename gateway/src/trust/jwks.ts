import { createLocalJWKSet, errors, type JWTVerifyGetKey } from 'jose';
import { z } from 'zod';

export type JwksOptions = {
  /** The text of a JSON Web Key Set; rejects when it cannot be had. */
  readonly read: () => Promise<string>;
  /** It is read again this often. */
  readonly refreshMs: number;
  /** For a token whose key is not known it is read again besides, but not sooner than this after the last time. */
  readonly cooldownMs: number;
  /** Called when it is another one than before. */
  readonly onChange: () => void;
  /** Told why it could not be read, and what it said before goes on. */
  readonly onFailure: (reason: string) => void;
};

export type KeptJwks = {
  readonly keyOf: JWTVerifyGetKey;
  /** Reads it now; rejects with the reason when it cannot be used. */
  readonly load: () => Promise<void>;
  readonly stop: () => void;
};

/** Whoever needs more than this many keys has mixed something up. */
const maximumKeys = 100;

const jwksShape = z.looseObject({
  keys: z
    .array(z.looseObject({ kty: z.string() }))
    .min(1)
    .max(maximumKeys),
});

const parse = (text: string): JWTVerifyGetKey => {
  const read = jwksShape.safeParse(JSON.parse(text));
  if (!read.success) throw new Error(`it is no JSON Web Key Set of 1 to ${maximumKeys} keys`);
  return createLocalJWKSet(read.data);
};

/** Keeps the keys that tokens are signed with. What was read last goes on for as long as nothing else can be read. */
export const keepJwks = ({ read, refreshMs, cooldownMs, onChange, onFailure }: JwksOptions): KeptJwks => {
  let text: string | undefined;
  let keys: JWTVerifyGetKey | undefined;
  let loading: Promise<void> | undefined;
  let askedAtMs = -Infinity;

  const loadOnce = async (): Promise<void> => {
    askedAtMs = Date.now();
    const next = await read();
    if (next === text) return;
    keys = parse(next);
    text = next;
    onChange();
  };
  const load = (): Promise<void> => (loading ??= loadOnce().finally(() => (loading = undefined)));
  const refresh = (): Promise<void> => load().catch((error: unknown) => onFailure((error as Error).message));
  const refreshUnlessJustRead = async (): Promise<void> => {
    if (loading || Date.now() - askedAtMs >= cooldownMs) await refresh();
  };
  const known: JWTVerifyGetKey = (header, token) => {
    if (!keys) throw new errors.JWKSNoMatchingKey();
    return keys(header, token);
  };

  const timer = setInterval(() => void refresh(), refreshMs).unref();
  return {
    load,
    keyOf: async (header, token) => {
      try {
        return await known(header, token);
      } catch (error) {
        if (!(error instanceof errors.JWKSNoMatchingKey)) throw error;
        await refreshUnlessJustRead();
        return known(header, token);
      }
    },
    stop: () => clearInterval(timer),
  };
};
