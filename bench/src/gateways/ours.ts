import { startGateway } from '@tripgraph/gateway/app';
import { readGatewaySettings } from '@tripgraph/gateway/config';
import { pino } from 'pino';
import { configOf } from '../fixture/supergraph.js';
import { flags, host, port, readSupergraph, readTopology } from './arguments.js';

/** Tripgraph with every default; the flag "unshared" turns in-flight sharing off. */
const settings = readGatewaySettings({
  NODE_ENV: 'production',
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
