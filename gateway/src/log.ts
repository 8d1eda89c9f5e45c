import { openLog, type Log, type LogOptions } from '@tripgraph/telemetry/log';
import { ownSecrets } from '@tripgraph/telemetry/ownSecrets';
import type { GatewaySettings } from './config.js';

export { silentLog, type Log } from '@tripgraph/telemetry/log';

/** What is secret of the settings and may look like anything. */
type Secrets = Partial<Pick<GatewaySettings, 'keyPepper' | 'subgraphSecrets' | 'redisUrl' | 'traces'>>;

/** The gateway's log, a line of JSON for each event, in which none of its own secrets stands. */
export const createLog = (
  settings: Pick<GatewaySettings, 'logLevel' | 'processNumber'> & Secrets,
  destination?: LogOptions['destination'],
): Log => {
  const { logLevel: level, processNumber, keyPepper, subgraphSecrets = [], redisUrl, traces } = settings;
  const secrets = keyPepper === undefined ? subgraphSecrets : [keyPepper, ...subgraphSecrets];
  return openLog({
    name: 'gateway',
    level,
    processNumber,
    secrets: ownSecrets({ secrets, urls: [redisUrl], headers: traces?.otlp?.headers }),
    destination,
  });
};
