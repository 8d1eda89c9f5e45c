import { startGateway } from '@tripgraph/gateway/app';
import { readGatewaySettings } from '@tripgraph/gateway/config';
import { createLog } from '@tripgraph/gateway/log';
import { partnerNamed, testPepper, testSubgraphSecret } from '@tripgraph/gateway/testing/partnerKeys';
import { configOf } from '../fixture/supergraph.js';
import { benchPartner, flags, host, port, readSupergraph, readTopology } from './arguments.js';

const topology = readTopology();
const observed = { GATEWAY_METRICS_PORT: '0', OTLP_ENDPOINT: topology.collector, LOG_LEVEL: 'info' };

/**
 * Tripgraph with every default but four: on a slow machine it would shed some of many connections, and what is asked here is
 * how fast it answers; who has no key may ask; all come from one address, whose requests are counted and never too many; and
 * its log has no lines about requests that went well.
 * Flags add and take away: "unshared" turns in-flight sharing off, "unrated" the counting of what an address spends, "signed"
 * signs requests to subgraphs, with "partner" who asks has a key and a quota, and with "observed" metrics are served, spans of
 * one request of a hundred are sent, and the log is as it is by default.
 */
const settings = readGatewaySettings({
  NODE_ENV: 'production',
  GATEWAY_ANONYMOUS: 'free',
  GATEWAY_RATE_ADDRESS_COST_PER_MINUTE: flags.includes('unrated') ? '0' : '1000000000',
  GATEWAY_QUEUE_MS: '60000',
  LOG_LEVEL: 'warn',
  ...(flags.includes('unshared') && { GATEWAY_SHARE_IN_FLIGHT: 'false' }),
  ...(flags.includes('signed') && { GATEWAY_SUBGRAPH_SECRETS: testSubgraphSecret }),
  ...(flags.includes('partner') && { GATEWAY_KEY_PEPPER: testPepper }),
  ...(flags.includes('observed') && observed),
});
await startGateway({
  host,
  port,
  supergraph: readSupergraph(),
  config: configOf(topology),
  settings,
  partners: flags.includes('partner')
    ? [partnerNamed(benchPartner, { quota: { costPerMinute: 1_000_000_000, maxRequestCost: undefined } })]
    : [],
  log: createLog(settings),
});
