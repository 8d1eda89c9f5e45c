import { z } from 'zod';

/** Signatures that are checked with a public key; with a shared secret who can check a token could make one. */
const tokenAlgorithms = [
  ...['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512'],
  ...['ES256', 'ES384', 'ES512', 'EdDSA', 'Ed25519'],
];

const loopback = /^(localhost|127(\.\d+){3}|\[::1\])$/;

/** A file, or an address that nobody can answer for: over http only on this machine. */
const isTrustworthy = (place: string): boolean => {
  if (!URL.canParse(place)) return true;
  const { protocol, hostname } = new URL(place);
  return protocol === 'https:' || (protocol === 'http:' && loopback.test(hostname));
};

/** The settings of how tokens of frontends are checked, as they stand in the environment. */
export const tokenShape = {
  GATEWAY_JWT_JWKS: z
    .string()
    .min(1)
    .refine(isTrustworthy, 'must be a file, or an address that begins with https:// (http:// on this machine only)')
    .optional(),
  GATEWAY_JWT_ISSUER: z.string().min(1).optional(),
  GATEWAY_JWT_AUDIENCE: z.string().min(1).optional(),
  GATEWAY_JWT_ALGORITHMS: z
    .string()
    .default('RS256,ES256,EdDSA')
    .transform((text) => text.split(','))
    .refine(
      (names) => names.every((name) => tokenAlgorithms.includes(name)),
      `must be some of ${tokenAlgorithms.join(',')}, separated by commas`,
    ),
};

type WrittenTokens = z.infer<z.ZodObject<typeof tokenShape>>;

export type TokenSettings = {
  /** A file of public keys, or its address. */
  readonly jwks: string;
  readonly issuer: string;
  readonly audience: string;
  readonly algorithms: readonly string[];
};

/** A token that anybody's login made for anything would be good where these are not said. */
export const requireTokenClaims = (
  env: Omit<WrittenTokens, 'GATEWAY_JWT_ALGORITHMS'>,
  context: { readonly addIssue: (issue: { code: 'custom'; path: string[]; message: string }) => void },
): void => {
  if (env.GATEWAY_JWT_JWKS === undefined) return;
  for (const [name, claim] of [
    ['GATEWAY_JWT_ISSUER', 'iss'],
    ['GATEWAY_JWT_AUDIENCE', 'aud'],
  ] as const)
    if (env[name] === undefined)
      context.addIssue({
        code: 'custom',
        path: [name],
        message: `must be set where GATEWAY_JWT_JWKS is: the "${claim}" of tokens`,
      });
};

export const tokenSettingsOf = (env: WrittenTokens): TokenSettings | undefined =>
  env.GATEWAY_JWT_JWKS === undefined
    ? undefined
    : {
        jwks: env.GATEWAY_JWT_JWKS,
        issuer: env.GATEWAY_JWT_ISSUER ?? '',
        audience: env.GATEWAY_JWT_AUDIENCE ?? '',
        algorithms: env.GATEWAY_JWT_ALGORITHMS,
      };
