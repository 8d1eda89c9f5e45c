import type { Log } from '../log.js';
import type { EventName } from '../logEvents/all.js';

/** A log that keeps what it is told, as it is told. */
export const toldLog = (): {
  readonly log: Log;
  readonly told: Array<readonly [event: EventName, fields: unknown]>;
} => {
  const told: Array<readonly [EventName, unknown]> = [];
  const log: Log = (event, ...[fields]) => void told.push([event, fields]);
  return { log, told };
};
