import { readSubgraphSettings, type SubgraphSettings } from '@tripgraph/kit/config';
import { readSettings } from '@tripgraph/kit/readSettings';
import { z } from 'zod';

const shape = z.object({
  GATEWAY_URL: z.url({ protocol: /^https?$/ }),
  CARTS_KEY: z.string().regex(/^tpk_(live|test)_[0-9A-Za-z]{33}$/, 'must be a key ("tpk_live_…" or "tpk_test_…")'),
});

/** What the carts process is told from outside, beside what every subgraph is. */
export type CartsSettings = SubgraphSettings & {
  /** The gateway's GraphQL endpoint. */
  readonly gatewayUrl: string;
  /** The key of a partner that may act for others. */
  readonly key: string;
};

/** Reads the settings of the carts process. Throws one Error that lists every setting that is missing or wrong. */
export const readCartsSettings = (env: NodeJS.ProcessEnv = process.env): CartsSettings => {
  const common = readSubgraphSettings(env);
  const read = readSettings(shape, env);
  return { ...common, gatewayUrl: read.GATEWAY_URL, key: read.CARTS_KEY };
};
