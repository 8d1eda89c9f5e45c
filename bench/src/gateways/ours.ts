import { startGateway } from '@tripgraph/gateway/app';
import { readGatewaySettings } from '@tripgraph/gateway/config';
import { createLog } from '@tripgraph/gateway/log';
import { partnerNamed, testPepper, testSubgraphSecret } from '@tripgraph/gateway/testing/partnerKeys';
import { configOf } from '../fixture/supergraph.js';
import { benchPartner, flags, host, port, readSupergraph, readTopology } from './arguments.js';

/**
 * Tripgraph with every default but three: on a slow machine it would shed some of many connections, and what is asked here is
 * how fast it answers; who has no key may ask; and all come from one address, whose requests are counted and never too many.
 * Flags add and take away: "unshared" turns in-flight sharing off, "unrated" the counting of what an address spends, "signed"
 * signs requests to subgraphs, and with "partner" who asks has a key and a quota.
 */
const settings = readGatewaySettings({
  NODE_ENV: 'production',
  GATEWAY_ANONYMOUS: 'free',
  GATEWAY_RATE_ADDRESS_COST_PER_MINUTE: flags.includes('unrated') ? '0' : '1000000000',
  GATEWAY_QUEUE_MS: '60000',
  ...(flags.includes('unshared') && { GATEWAY_SHARE_IN_FLIGHT: 'false' }),
  ...(flags.includes('signed') && { GATEWAY_SUBGRAPH_SECRETS: testSubgraphSecret }),
  ...(flags.includes('partner') && { GATEWAY_KEY_PEPPER: testPepper }),
});
await startGateway({
  host,
  port,
  supergraph: readSupergraph(),
  config: configOf(readTopology()),
  settings,
  partners: flags.includes('partner')
    ? [partnerNamed(benchPartner, { quota: { costPerMinute: 1_000_000_000, maxRequestCost: undefined } })]
    : [],
  log: createLog(settings),
});
