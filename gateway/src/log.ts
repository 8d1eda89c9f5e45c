import { openLog, type Log, type LogOptions } from '@tripgraph/telemetry/log';
import type { GatewaySettings } from './config.js';

export { silentLog, type Log } from '@tripgraph/telemetry/log';

/** What is secret of the settings and may look like anything. */
type Secrets = Partial<Pick<GatewaySettings, 'keyPepper' | 'subgraphSecrets' | 'redisUrl'>>;

const passwordOf = (url: string | undefined): readonly string[] => {
  if (url === undefined || !URL.canParse(url)) return [];
  const { password } = new URL(url);
  return password === '' ? [] : [password, decodeURIComponent(password)];
};

/** The gateway's log, a line of JSON for each event, in which none of its own secrets stands. */
export const createLog = (
  {
    logLevel: level,
    processNumber,
    keyPepper,
    subgraphSecrets = [],
    redisUrl,
  }: Pick<GatewaySettings, 'logLevel' | 'processNumber'> & Secrets,
  destination?: LogOptions['destination'],
): Log =>
  openLog({
    name: 'gateway',
    level,
    processNumber,
    secrets: [...(keyPepper === undefined ? [] : [keyPepper]), ...subgraphSecrets, ...passwordOf(redisUrl)],
    destination,
  });
