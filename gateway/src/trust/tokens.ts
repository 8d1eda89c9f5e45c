import { createHash } from 'node:crypto';
import { errors, jwtVerify, type JWTPayload, type JWTVerifyGetKey } from 'jose';
import { LRUCache } from 'lru-cache';
import { nobody } from './client.js';
import type { Claim, Identity } from './partnerOf.js';

export type TokenOptions = {
  readonly keyOf: JWTVerifyGetKey;
  readonly issuer: string;
  readonly audience: string;
  /** None of a shared secret: who can check a token could make one. */
  readonly algorithms: readonly string[];
};

export type Tokens = {
  /** Says which frontend a token is; a promise only for a token that has not been seen before. */
  readonly identify: (token: string) => Identity | Promise<Identity>;
  /** Every token is checked anew from now on. */
  readonly forget: () => void;
};

const maximumTokenCharacters = 8_192;
const maximumRemembered = 10_000;
const maximumSubjectCharacters = 256;
const maximumScopes = 100;
const clockToleranceSeconds = 30;
const scopeShape = /^[\x21\x23-\x5b\x5d-\x7e]{1,100}$/;
/** What is JSON begins with "ey" in base64url: no key of a partner does. */
const bearerToken = /^bearer +(ey[\w-]*\.[\w-]+\.[\w-]*)$/i;

const refuse = (message: string): Identity => ({ kind: 'refused', code: 'UNAUTHENTICATED', message });

const claimReasons: Readonly<Record<string, string>> = {
  iss: 'It is from another issuer.',
  aud: 'It is for another audience.',
  nbf: 'It is not valid yet.',
};

/** Why a token is refused: what its owner can do about it, and nothing of the keys. */
const reasonOf = (error: unknown): string => {
  if (error instanceof errors.JWTExpired) return 'It has expired.';
  if (error instanceof errors.JWTClaimValidationFailed)
    return claimReasons[error.claim] ?? 'It lacks "exp" or "sub", or what they say is malformed.';
  if (error instanceof errors.JWKSNoMatchingKey) return 'The key that it names is not known.';
  return 'It is malformed, or its signature is wrong.';
};

const scopesOf = ({ scope, scp }: JWTPayload): readonly string[] => {
  const written: unknown = scope ?? scp;
  const words: readonly unknown[] =
    typeof written === 'string' ? written.split(' ') : Array.isArray(written) ? written : [];
  return words
    .filter((word): word is string => typeof word === 'string' && scopeShape.test(word))
    .slice(0, maximumScopes);
};

const identityOf = (payload: JWTPayload): Identity => {
  const { sub: name } = payload;
  if (typeof name !== 'string' || name === '' || name.length > maximumSubjectCharacters)
    return refuse(`The token is refused. Its "sub" is not of 1 to ${maximumSubjectCharacters} characters.`);
  return { kind: 'frontend', name, client: { ...nobody, kind: 'frontend', name, scopes: scopesOf(payload) } };
};

/**
 * Checks the tokens of frontends: signature, issuer, audience and times, 30 s taken for clocks that differ. One that is good is
 * remembered until it expires, by its hash.
 */
export const tokensOf = ({ keyOf, issuer, audience, algorithms }: TokenOptions): Tokens => {
  const remembered = new LRUCache<string, { readonly identity: Identity; readonly expiresAtMs: number }>({
    max: maximumRemembered,
  });
  const options = {
    issuer,
    audience,
    algorithms: [...algorithms],
    requiredClaims: ['exp', 'sub'],
    clockTolerance: clockToleranceSeconds,
  };
  let generation = 0;
  const verify = async (token: string, digest: string): Promise<Identity> => {
    const begunIn = generation;
    try {
      const { payload } = await jwtVerify(token, keyOf, options);
      const identity = identityOf(payload);
      const expiresAtMs = ((payload.exp ?? 0) + clockToleranceSeconds) * 1_000;
      if (identity.kind === 'frontend' && begunIn === generation) remembered.set(digest, { identity, expiresAtMs });
      return identity;
    } catch (error) {
      return refuse(`The token is refused. ${reasonOf(error)}`);
    }
  };
  return {
    identify: (token) => {
      if (token.length > maximumTokenCharacters)
        return refuse(`The token is refused. It has over ${maximumTokenCharacters} characters.`);
      const digest = createHash('sha256').update(token).digest('base64url');
      const known = remembered.get(digest);
      return known && known.expiresAtMs > Date.now() ? known.identity : verify(token, digest);
    },
    forget: () => {
      generation += 1;
      remembered.clear();
    },
  };
};

/** Says whom a request is from: a frontend by its token, all others by what is said of partners. */
export const withTokens =
  (partnerOf: (claim: Claim) => Identity, { identify }: Pick<Tokens, 'identify'>) =>
  (claim: Claim): Identity | Promise<Identity> => {
    const token = claim.authorization === undefined ? undefined : bearerToken.exec(claim.authorization)?.[1];
    if (token === undefined) return partnerOf(claim);
    if (claim.actFor === undefined) return identify(token);
    return { kind: 'refused', code: 'FORBIDDEN', message: 'A token may not ask in the name of a partner.' };
  };
