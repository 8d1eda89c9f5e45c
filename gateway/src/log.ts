import { pino, type DestinationStream, type Logger } from 'pino';
import type { GatewaySettings } from './config.js';
import { withoutSecrets } from './http/withoutSecrets.js';

/** What says who somebody is, by name: as a field of what is logged, of its headers, or of an error's. */
const secretNames = [
  'authorization',
  'proxy-authorization',
  'cookie',
  'set-cookie',
  'token',
  'key',
  'pepper',
  'secret',
];
const places = ['', '*.', '*.*.', '*.*.*.'];
const secretPaths = secretNames.flatMap((name) =>
  places.map((place) => (name.includes('-') ? `${place.slice(0, -1)}["${name}"]` : `${place}${name}`)),
);

/**
 * The gateway's log, a line of JSON for each entry. Secrets are left out by the name of the field, and what looks like a key
 * or a token wherever it stands.
 */
export const createLog = (
  { logLevel, processNumber }: Pick<GatewaySettings, 'logLevel' | 'processNumber'>,
  stream?: DestinationStream,
): Logger => {
  const options = {
    name: 'gateway',
    level: logLevel,
    redact: { paths: secretPaths, censor: '[left out]' },
    hooks: { streamWrite: withoutSecrets },
  };
  const log = stream ? pino(options, stream) : pino(options);
  return processNumber === undefined ? log : log.child({ process: processNumber });
};
