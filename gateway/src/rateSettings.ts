import { z } from 'zod';

const perMinute = z.coerce.number().int().min(0).max(1_000_000_000).optional();

/** The settings of how much clients may spend, as the environment has them. */
export const rateShape = {
  GATEWAY_RATE_ADDRESS_COST_PER_MINUTE: perMinute,
  GATEWAY_RATE_FRONTEND_COST_PER_MINUTE: perMinute,
  GATEWAY_RATE_WRONG_KEYS_PER_MINUTE: perMinute,
  GATEWAY_RATE_BURST_SECONDS: z.coerce.number().int().min(1).max(60).default(15),
  GATEWAY_RATE_SHARES: z.coerce.number().int().min(1).max(10_000).optional(),
};

export type RateSettings = {
  /** In units of cost for each address, or network of IPv6, of nobody in particular; 0: any. */
  readonly addressCostPerMinute: number;
  /** The same for each subject of a token. */
  readonly frontendCostPerMinute: number;
  /** Requests from an address with keys or tokens that are not believed, or none where one is needed; 0: any. */
  readonly wrongKeysPerMinute: number;
  /** As much of a quota may be spent at once as comes in this time. */
  readonly burstSeconds: number;
  /** So many processes, of all gateways, share the quotas where no Redis counts for all of them. */
  readonly shares: number;
};

type Read = z.output<z.ZodObject<typeof rateShape>>;

/** What is limited in production and, unless it is said, nowhere else. */
const production = { address: 30_000, frontend: 60_000, wrongKeys: 600 };

export const rateSettingsOf = (read: Read, isProduction: boolean, processes: number): RateSettings => {
  const standard = (limit: number): number => (isProduction ? limit : 0);
  return {
    addressCostPerMinute: read.GATEWAY_RATE_ADDRESS_COST_PER_MINUTE ?? standard(production.address),
    frontendCostPerMinute: read.GATEWAY_RATE_FRONTEND_COST_PER_MINUTE ?? standard(production.frontend),
    wrongKeysPerMinute: read.GATEWAY_RATE_WRONG_KEYS_PER_MINUTE ?? standard(production.wrongKeys),
    burstSeconds: read.GATEWAY_RATE_BURST_SECONDS,
    shares: read.GATEWAY_RATE_SHARES ?? processes,
  };
};
