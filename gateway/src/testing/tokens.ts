import { exportJWK, exportSPKI, generateKeyPair, SignJWT, type JWTPayload } from 'jose';

export const issuer = 'https://login.example/';
export const audience = 'tripgraph';

/** Claims of a token; an undefined one is left out. */
type Claims = { readonly [Name in keyof JWTPayload]?: unknown };

export type Signer = {
  readonly kid: string;
  /** Its public key, as a member of a JSON Web Key Set. */
  readonly jwk: Readonly<Record<string, unknown>>;
  /** The same as PEM, for whoever takes it for a secret. */
  readonly pem: string;
  /** A token with these claims over ones that are right. */
  readonly sign: (claims?: Claims, header?: Readonly<Record<string, unknown>>) => Promise<string>;
};

/** What signs tokens, with a new key of its own. */
export const newSigner = async (kid: string, alg = 'ES256'): Promise<Signer> => {
  const { publicKey, privateKey } = await generateKeyPair(alg, { extractable: true });
  return {
    kid,
    jwk: { ...(await exportJWK(publicKey)), kid, alg, use: 'sig' },
    pem: await exportSPKI(publicKey),
    sign: (claims = {}, header = {}) => {
      const now = Math.floor(Date.now() / 1_000);
      const usual = { iss: issuer, aud: audience, sub: 'shop-front', iat: now, exp: now + 600, scope: 'prices:net' };
      const payload = Object.fromEntries(
        Object.entries({ ...usual, ...claims }).filter(([, value]) => value !== undefined),
      );
      return new SignJWT(payload)
        .setProtectedHeader({ alg, kid, ...header })
        .sign(privateKey, { crit: { more: true } });
    },
  };
};

/** The text of a JSON Web Key Set. */
export const jwksOf = (...signers: readonly Signer[]): string =>
  JSON.stringify({ keys: signers.map(({ jwk }) => jwk) });
