import { z } from 'zod';

const listOf = (what: string, isOne: (text: string) => boolean) =>
  z
    .string()
    .default('')
    .transform((text) => text.split(',').map((part) => part.trim()))
    .transform((parts) => parts.filter((part) => part !== ''))
    .refine((parts) => parts.every(isOne), `a list, separated by commas, of ${what}`);

const isOrigin = (text: string): boolean =>
  /^https?:/.test(text) && URL.canParse(text) && new URL(text).origin === text;

const network = z.union([z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6()]);

/** A network of all addresses would make anybody a proxy. */
const isNetwork = (text: string): boolean => network.safeParse(text).success && !text.endsWith('/0');

const flag = (standard: 'true' | 'false') => z.enum(['true', 'false']).default(standard);

/** The settings of how the gateway meets browsers, proxies and clients that compress. */
export const edgeShape = {
  GATEWAY_ALLOWED_ORIGINS: listOf('origins such as https://shop.example', isOrigin),
  GATEWAY_TRUSTED_PROXIES: listOf('addresses and networks such as 10.0.0.0/8', isNetwork),
  GATEWAY_COMPRESS: flag('true'),
  GATEWAY_ACCEPT_COMPRESSED: flag('false'),
  GATEWAY_HSTS_SECONDS: z.coerce.number().int().min(0).max(63_072_000).default(0),
};

export type EdgeSettings = {
  /** Web pages of these origins may ask without the key of a partner. */
  readonly allowedOrigins: readonly string[];
  /** Addresses and networks of proxies that are believed when they say who asks, and whether over https. */
  readonly trustedProxies: readonly string[];
  /** Whether longer answers are compressed for those who take it. */
  readonly compress: boolean;
  /** Whether bodies may be compressed. */
  readonly acceptCompressed: boolean;
  /** So long browsers are to come over https alone; 0 tells them nothing. */
  readonly hstsSeconds: number;
};

export const edgeSettingsOf = (read: z.output<z.ZodObject<typeof edgeShape>>): EdgeSettings => ({
  allowedOrigins: read.GATEWAY_ALLOWED_ORIGINS,
  trustedProxies: read.GATEWAY_TRUSTED_PROXIES,
  compress: read.GATEWAY_COMPRESS === 'true',
  acceptCompressed: read.GATEWAY_ACCEPT_COMPRESSED === 'true',
  hstsSeconds: read.GATEWAY_HSTS_SECONDS,
});
