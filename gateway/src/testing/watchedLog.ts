import { channel } from 'node:diagnostics_channel';
import type { Log } from '@tripgraph/telemetry/log';
import { createLog } from '../log.js';

const lines = channel('tripgraph:log');

/** The log of a gateway in a test's own process: written as any, with all that there is to say, shown to nobody, and looked through for secrets. */
export const watchedLog = (): Log =>
  createLog({ logLevel: 'trace', processNumber: undefined }, { write: (line) => lines.publish(line) });
