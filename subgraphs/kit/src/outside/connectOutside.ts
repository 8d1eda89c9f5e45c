import { lookup, type LookupAddress } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import { promisify } from 'node:util';
import { buildConnector } from 'undici';
import { kindOfAddress } from './addressKind.js';

/** Where connections to addresses that others gave us may go. */
export type OutsideRule = {
  /** HTTPS goes to these ports only. */
  readonly ports: readonly number[];
  /** For tests and development: this machine may be reached, too, on any port and without TLS. */
  readonly allowLoopback: boolean;
};

/** All addresses of a name. */
export type Resolve = (hostname: string) => Promise<readonly LookupAddress[]>;

/** A connection that the rule does not allow. It says nothing of addresses: who gave the name may not know ours. */
export class DestinationRefused extends Error {
  readonly code = 'DESTINATION_REFUSED';
  constructor() {
    super('the destination is not on the public internet');
  }
}

type Accepts = (address: string) => boolean;
type Callback = Parameters<buildConnector.connector>[1];

const lookupAll = promisify(lookup);
/** As this machine looks names up. */
export const resolveName: Resolve = (hostname) => lookupAll(hostname, { all: true });

/**
 * Looks names up for a socket, by DestinationRefused where it may not go. Nothing is connected to when one address of a name is
 * refused: the name is somebody's try.
 */
export const guardedLookup =
  (resolve: Resolve, accepts: Accepts): LookupFunction =>
  (hostname, options, callback) => {
    resolve(hostname).then(
      (addresses) => {
        const [first] = addresses;
        if (!first || !addresses.every(({ address }) => accepts(address))) callback(new DestinationRefused(), '');
        else if (options.all) callback(null, [...addresses]);
        else callback(null, first.address, first.family);
      },
      (error: NodeJS.ErrnoException) => callback(error, ''),
    );
  };

const connectTo = (accepts: Accepts, resolve: Resolve, timeoutMs: number): buildConnector.connector => {
  const connect = buildConnector({ timeout: timeoutMs, lookup: guardedLookup(resolve, accepts) });
  return (options, callback: Callback) => {
    // An address is not looked up.
    const literal = options.hostname.replace(/^\[|\]$/g, '');
    if (isIP(literal) && !accepts(literal)) return callback(new DestinationRefused(), null);
    connect(options, (...[error, socket]) => {
      if (error) return callback(error, null);
      if (accepts(socket.remoteAddress ?? '')) return callback(null, socket);
      socket.destroy();
      callback(new DestinationRefused(), null);
    });
  };
};

/**
 * A connector for undici's dispatchers that reaches public addresses by HTTPS only. Each connection looks its name up and
 * has every address checked, and then the one that it got: a name that leads elsewhere by then is refused, too.
 */
export const connectOutside = (
  { ports, allowLoopback }: OutsideRule,
  timeoutMs: number,
  resolve: Resolve = resolveName,
): buildConnector.connector => {
  const isHere: Accepts = (address) => allowLoopback && kindOfAddress(address) === 'LOOPBACK';
  const anywhere = connectTo((address) => kindOfAddress(address) === 'PUBLIC' || isHere(address), resolve, timeoutMs);
  const here = connectTo(isHere, resolve, timeoutMs);
  return (options, callback) => {
    const isWeb = options.protocol === 'https:' && ports.includes(Number(options.port || 443));
    return (isWeb ? anywhere : here)(options, callback);
  };
};
