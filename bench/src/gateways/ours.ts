import { startGateway } from '@tripgraph/gateway/app';
import { readGatewaySettings } from '@tripgraph/gateway/config';
import { pino } from 'pino';
import { configOf } from '../fixture/supergraph.js';
import { flags, host, port, readSupergraph, readTopology } from './arguments.js';

/**
 * Tripgraph with every default but two: on a slow machine it would shed some of many connections, and what is asked here is
 * how fast it answers; and nobody here has a key. The flag "unshared" turns in-flight sharing off.
 */
const settings = readGatewaySettings({
  NODE_ENV: 'production',
  GATEWAY_ANONYMOUS: 'free',
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
