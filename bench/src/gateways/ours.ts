import { startGateway } from '@tripgraph/gateway/app';
import { readGatewaySettings } from '@tripgraph/gateway/config';
import { pino } from 'pino';
import { configOf } from '../fixture/supergraph.js';
import { flags, host, port, readSupergraph, readTopology } from './arguments.js';

/**
 * Tripgraph with every default but three: on a slow machine it would shed some of many connections, and what is asked here is
 * how fast it answers; nobody here has a key; and all come from one address, whose requests are counted and never too many. The flag "unshared" turns in-flight sharing off.
 */
const settings = readGatewaySettings({
  NODE_ENV: 'production',
  GATEWAY_ANONYMOUS: 'free',
  GATEWAY_RATE_ADDRESS_COST_PER_MINUTE: '1000000000',
  GATEWAY_QUEUE_MS: '60000',
  ...(flags.includes('unshared') && { GATEWAY_SHARE_IN_FLIGHT: 'false' }),
});
await startGateway({
  host,
  port,
  supergraph: readSupergraph(),
  config: configOf(readTopology()),
  settings,
  log: pino({ name: 'gateway', level: settings.logLevel }),
});
