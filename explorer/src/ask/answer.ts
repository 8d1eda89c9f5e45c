import { z } from 'zod/mini';
import { readTrace, type RequestTrace } from '../trace/requestTrace.js';

const cost = z.object({ estimated: z.number(), actual: z.number() });
const answer = z.looseObject({ extensions: z.optional(z.nullable(z.record(z.string(), z.unknown()))) });
const heldBooking = z.object({
  data: z.object({ holdBooking: z.object({ booking: z.object({ id: z.string() }) }) }),
});

/** What a request costs, in the units of docs/limits.md. */
export type Cost = z.output<typeof cost>;

/** An answer taken apart: what is shown as it is, and what has panes of its own. */
export type ReadAnswer = {
  readonly shown: Readonly<Record<string, unknown>>;
  readonly trace: RequestTrace | undefined;
  readonly cost: Cost | undefined;
};

/** Throws when it is no answer of GraphQL. Of its extensions what is drawn beside it is not shown in it. */
export const readAnswer = (received: unknown): ReadAnswer => {
  const { extensions, ...rest } = answer.parse(received);
  const trace = readTrace(extensions);
  const priced = cost.safeParse(extensions?.['cost']);
  const drawn = new Set([...(trace ? ['trace'] : []), ...(priced.success ? ['cost'] : [])]);
  const others = Object.entries(extensions ?? {}).filter(([name]) => !drawn.has(name));
  return {
    shown: { ...rest, ...(others.length > 0 && { extensions: Object.fromEntries(others) }) },
    trace,
    cost: priced.success ? priced.data : undefined,
  };
};

/** The id of the booking that an answer has held; undefined when it has held none. */
export const heldBookingOf = (received: unknown): string | undefined => {
  const read = heldBooking.safeParse(received);
  return read.success ? read.data.data.holdBooking.booking.id : undefined;
};
