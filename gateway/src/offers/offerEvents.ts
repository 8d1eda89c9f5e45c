import type { Session } from './offersOperation.js';

export type OfferEventsOptions = {
  /** The session as it stands now; null when it cannot be had. */
  readonly look: () => Promise<Session | null>;
  readonly sleep: (ms: number) => Promise<void>;
  readonly nowMs: () => number;
};

/** How often a session is looked at that had nothing new. */
const lookEveryMs = 300;
/** A stream is no longer than a request may take; whoever wants more comes again, and is told all anew. */
const streamMs = 6_500;
/** So long a browser waits before it does. */
const comeAgainAfterMs = 1_000;

const eventOf = (name: string, session: Session): string => `event: ${name}\ndata: ${JSON.stringify(session)}\n\n`;

/**
 * Server-Sent Events of a session: `offers` with all of it whenever a supplier is done with, `complete` with all of it in the end.
 * After that nothing comes; a stream that ends without it is gone on with by coming again.
 */
export const offerEvents = async function* (
  first: Session,
  { look, sleep, nowMs }: OfferEventsOptions,
): AsyncGenerator<string> {
  const endMs = nowMs() + streamMs;
  let told = -1;
  yield `retry: ${comeAgainAfterMs}\n\n`;
  for (let session: Session | null = first; session; session = await look()) {
    if (session.complete) {
      yield eventOf('complete', session);
      return;
    }
    if (session.version > told) yield eventOf('offers', session);
    told = session.version;
    if (nowMs() + lookEveryMs > endMs) return;
    await sleep(lookEveryMs);
  }
};
