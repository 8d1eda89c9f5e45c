import { readSubgraphSettings, type SubgraphSettings } from '@tripgraph/kit/config';
import { readSettings } from '@tripgraph/kit/readSettings';
import { privateHosts } from '@tripgraph/kit/sync/config';
import { z } from 'zod';

/** A supplier of live offers, as `OFFER_SUPPLIERS` names it. */
const supplierShape = z.object({
  /** Of its own, for logs. */
  name: z.string().regex(/^[a-z0-9-]{1,40}$/),
  /** How it is spoken to, and by whose numbers. */
  dialect: z.enum(['BOOKING', 'HOSTELWORLD']),
  url: z.url({ protocol: /^https?$/ }),
  /** Of Booking.com: the bearer token and the number of the affiliate. */
  token: z.string().min(1).optional(),
  affiliateId: z
    .string()
    .regex(/^\d{1,15}$/)
    .optional(),
});

export type SupplierSettings = z.output<typeof supplierShape>;

const readJson = (text: string, context: z.RefinementCtx): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    context.addIssue({ code: 'custom', message: 'must be a JSON list of suppliers' });
    return z.NEVER;
  }
};

const shape = z.object({
  OFFER_SUPPLIERS: z.string().default('[]').transform(readJson).pipe(z.array(supplierShape).max(20)),
  OFFER_FIRST_ANSWER_MS: z.coerce.number().int().min(1).max(3_000).default(650),
  OFFER_SUPPLIER_DEADLINE_MS: z.coerce.number().int().min(100).max(60_000).default(6_000),
  OFFER_MAX_RUNNING: z.coerce.number().int().min(1).max(10_000).default(200),
  OFFER_CACHE_BYTES: z.coerce.number().int().min(1_000_000).max(4_000_000_000).default(64_000_000),
  OFFER_REDIS_URL: z.url({ protocol: /^rediss?$/ }).optional(),
  OFFER_REDIS_TIMEOUT_MS: z.coerce.number().int().min(1).max(1_000).default(200),
  SOURCE_PRIVATE_HOSTS: privateHosts,
});

export type OfferSettings = {
  readonly suppliers: readonly SupplierSettings[];
  readonly firstAnswerMs: number;
  readonly supplierDeadlineMs: number;
  readonly maximumRunning: number;
  readonly cacheBytes: number;
  /** Undefined: sessions are this process's own. */
  readonly redisUrl: string | undefined;
  readonly redisTimeoutMs: number;
  /** Suppliers that may be at private addresses and without TLS: `host` or `host:port`. */
  readonly privateHosts: readonly string[];
};

/** What the lodgings process is told from outside, beside what every subgraph is. */
export type LodgingsSettings = SubgraphSettings & { readonly offers: OfferSettings };

const isNamedTwice = (suppliers: readonly SupplierSettings[]): boolean =>
  new Set(suppliers.map(({ name }) => name)).size < suppliers.length;

/** Reads the settings of the lodgings process. Throws one Error that lists every setting that is missing or wrong. */
export const readLodgingsSettings = (env: NodeJS.ProcessEnv = process.env): LodgingsSettings => {
  const common = readSubgraphSettings(env);
  const data = readSettings(shape, env);
  if (isNamedTwice(data.OFFER_SUPPLIERS)) throw new Error('OFFER_SUPPLIERS names two suppliers alike.');
  return {
    ...common,
    offers: {
      suppliers: data.OFFER_SUPPLIERS,
      firstAnswerMs: data.OFFER_FIRST_ANSWER_MS,
      supplierDeadlineMs: data.OFFER_SUPPLIER_DEADLINE_MS,
      maximumRunning: data.OFFER_MAX_RUNNING,
      cacheBytes: data.OFFER_CACHE_BYTES,
      redisUrl: data.OFFER_REDIS_URL,
      redisTimeoutMs: data.OFFER_REDIS_TIMEOUT_MS,
      privateHosts: data.SOURCE_PRIVATE_HOSTS,
    },
  };
};
