import type { EventRecord } from './rows.js';

/** What is read of an event's content; undefined where it says nothing of the kind. */
export type EventContent = {
  readonly bookingId?: unknown;
  readonly seq?: unknown;
  readonly atMicroseconds?: unknown;
  readonly partner?: unknown;
  readonly from?: unknown;
  readonly to?: unknown;
  readonly places?: number;
  readonly unitPlaces?: Readonly<Record<string, number>>;
  readonly total?: { readonly amount?: number };
  readonly expiresAtMicroseconds?: number;
  readonly cancellation?: { readonly refundAmount?: number } | null;
};

const known = new WeakMap<EventRecord, EventContent>();

/** The content of an event, read once. */
export const contentOf = (event: EventRecord): EventContent => {
  const read = known.get(event) ?? (JSON.parse(event.content) as EventContent);
  known.set(event, read);
  return read;
};

/** When a hold ended by what was known before an event; 0 when nothing was. */
export const expiryBefore = (events: readonly EventRecord[], index: number): number => {
  const before = events[index - 1];
  return before ? (contentOf(before).expiresAtMicroseconds ?? 0) : 0;
};
