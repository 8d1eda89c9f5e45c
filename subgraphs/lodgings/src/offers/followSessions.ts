import { callSharing } from './callSharing.js';
import type { LiveSession } from './liveSession.js';
import type { SessionCache } from './sessionCache.js';
import type { SharedSessions } from './sharedSessions.js';
import { within } from './within.js';

/** How often a session of another process is looked at. */
const lookEveryMs = 100;
/** So long after the deadline whoever asks the suppliers has written what came of them, unless it is gone. */
const graceMs = 1_000;

export type FollowOptions = {
  readonly shared: SharedSessions;
  readonly cache: SessionCache;
  readonly supplierDeadlineMs: number;
  /** Ends all looking. */
  readonly signal: AbortSignal;
  /** Told of each session that is looked at, until its end. */
  readonly onFollow: (following: Promise<void>) => void;
};

const noteNews = async (session: LiveSession, shared: SharedSessions): Promise<boolean> => {
  // What cannot be read now is read the next time.
  const found = await shared.read(session.id, session.known()).catch(() => undefined);
  for (const [supplier, outcome] of found?.outcomes ?? []) session.note(supplier, outcome);
  return found !== null;
};

const followToItsEnd = async (session: LiveSession, options: FollowOptions): Promise<void> => {
  const { shared, supplierDeadlineMs, signal } = options;
  const endMs = supplierDeadlineMs + graceMs;
  let stop: () => void = () => undefined;
  const stopped = new Promise<void>((resolve) => {
    stop = resolve;
  });
  signal.addEventListener('abort', stop);
  let isThere = true;
  try {
    while (isThere && !signal.aborted && !session.state().complete && session.ageMs() < endMs) {
      await within(lookEveryMs, stopped);
      isThere = await noteNews(session, shared);
    }
  } finally {
    signal.removeEventListener('abort', stop);
  }
  session.giveUp();
};

/** Finds sessions of other processes, and reads along until they are complete; all who ask for one share that. */
export const followSessions = (options: FollowOptions): ((id: string) => Promise<LiveSession | null>) => {
  const share = callSharing<LiveSession | null>();
  return (id) =>
    share(id, async () => {
      const found = await options.shared.read(id, new Set());
      if (!found) return null;
      const session = options.cache.add(id, found.suppliers, found.ageMs);
      for (const [supplier, outcome] of found.outcomes) session.note(supplier, outcome);
      if (!session.state().complete) options.onFollow(followToItsEnd(session, options));
      return session;
    });
};
