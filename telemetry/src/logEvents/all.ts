import type { z } from 'zod';
import { gatewayEvents, gatewayRequestEvents, processEvents, serverEvents } from './gateway.js';
import { activityEvents, cartEvents, subgraphEvents, syncEvents } from './subgraphs.js';

/** All that any process of ours writes into its log. `docs/log.schema.json` and the table of `docs/logs.md` are written from it. */
export const logEvents = {
  ...serverEvents,
  ...gatewayRequestEvents,
  ...gatewayEvents,
  ...processEvents,
  ...subgraphEvents,
  ...cartEvents,
  ...activityEvents,
  ...syncEvents,
} as const;

export type EventName = keyof typeof logEvents;

type Written<Name extends EventName> = z.infer<(typeof logEvents)[Name]['fields']>;

type Given<Value> = Value extends ReadonlyArray<infer Item> ? readonly Item[] : Value;

/** The fields of an event as they are given; of an error, the error itself. */
export type EventFields<Name extends EventName> = {
  readonly [Field in keyof Written<Name>]: Field extends 'err' ? unknown : Given<Written<Name>[Field]>;
};
