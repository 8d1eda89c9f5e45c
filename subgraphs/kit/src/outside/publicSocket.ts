import { connect, isIP, type Socket } from 'node:net';
import { kindOfAddress } from './addressKind.js';
import { DestinationRefused, guardedLookup, resolveName, type Resolve } from './connectOutside.js';

const isPublic = (address: string): boolean => kindOfAddress(address) === 'PUBLIC';

/**
 * Connects to a public address, for protocols that are not HTTP: a name is checked as it is looked up. An address that is not public
 * throws DestinationRefused; the socket of a name that leads to one fails with it.
 */
export const connectPublic = (host: string, port: number, resolve: Resolve = resolveName): Socket => {
  // An address is not looked up.
  if (isIP(host) && !isPublic(host)) throw new DestinationRefused();
  return connect({ host, port, lookup: guardedLookup(resolve, isPublic), keepAlive: true, noDelay: true });
};
