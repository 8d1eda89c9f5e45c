import { problem } from '@tripgraph/errors/problem';
import { LRUCache } from 'lru-cache';
import { askSupplier, type HouseListing } from './askSupplier.js';
import { callSharing } from './callSharing.js';
import { followSessions } from './followSessions.js';
import type { LiveSession } from './liveSession.js';
import { digestOf, type OfferSearch } from './offerSearch.js';
import { openSessionCache } from './sessionCache.js';
import type { SessionState, SessionSupplier } from './sessionState.js';
import type { SharedSessions } from './sharedSessions.js';
import type { OfferSupplier } from './supplier.js';
import { within } from './within.js';

export type OfferSessionsOptions = {
  readonly suppliers: readonly OfferSupplier[];
  /** The listings of the lodgings that a search is for. */
  readonly listingsOf: (search: OfferSearch) => Promise<readonly HouseListing[]>;
  /** Null where this process is alone. */
  readonly shared: SharedSessions | null;
  /** An answer comes when a session is so old, or complete, or when it has been waited for so long. */
  readonly firstAnswerMs: number;
  /** A supplier that has not answered by then has failed. */
  readonly supplierDeadlineMs: number;
  /** Whoever asks the same within this time joins. */
  readonly joinMs: number;
  /** So long after its beginning a session is there. */
  readonly lifetimeMs: number;
  /** More sessions are not asked for at once. */
  readonly maximumRunning: number;
  /** For all sessions that are kept. */
  readonly maximumBytes: number;
  /** Of its own in all processes, and not to be guessed. */
  readonly newId: () => string;
  readonly nowMs: () => number;
  /** Told of suppliers that fail, and of what is shared and cannot be. */
  readonly onFailure: (of: string, reason: unknown) => void;
};

/** Searches for offers that are under way, and what they came to. */
export type OfferSessions = {
  /** Begins a session, or joins one. Throws OVERLOADED when as many as may be are under way. */
  readonly search: (search: OfferSearch) => Promise<SessionState>;
  /** A session as it stands; null when there is none with this id any more. */
  readonly look: (id: string) => Promise<SessionState | null>;
  /** Ends what is under way. */
  readonly close: () => Promise<void>;
};

const mostDigests = 10_000;

/** Asks all suppliers at once, and tells the session and whoever shares it of each as it is done with. */
const askAll = async (
  session: LiveSession,
  search: OfferSearch,
  options: OfferSessionsOptions,
  signal: AbortSignal,
): Promise<void> => {
  const { suppliers, shared, onFailure, supplierDeadlineMs: deadlineMs } = options;
  const listings = options.listingsOf(search);
  const askOne = async (supplier: OfferSupplier): Promise<void> => {
    const outcome = await askSupplier(supplier, search, listings, { deadlineMs, signal, onFailure });
    session.note(supplier.name, outcome);
    await shared?.put(session.id, supplier.name, outcome).catch((error: unknown) => onFailure('shared', error));
  };
  await Promise.all(suppliers.map(askOne));
};

/** Opens the sessions of one process. */
export const openOfferSessions = (options: OfferSessionsOptions): OfferSessions => {
  const { shared, suppliers, onFailure, supplierDeadlineMs } = options;
  const asked: readonly SessionSupplier[] = suppliers.map(({ name, source }) => ({ name, source }));
  const cache = openSessionCache(options.maximumBytes, options.nowMs);
  const latest = new LRUCache<string, string>({ max: mostDigests });
  const share = callSharing<LiveSession>();
  const running = new Set<Promise<void>>();
  const stopped = new AbortController();
  const { signal } = stopped;
  const onFollow = (work: Promise<void>): void => {
    running.add(work);
    void work.finally(() => running.delete(work));
  };
  const follow = shared && followSessions({ shared, cache, supplierDeadlineMs, signal, onFollow });

  /** The session that another process has begun for the same search, or has just claimed; null when it is for us to begin. */
  const claim = async (digest: string, id: string): Promise<LiveSession | null> => {
    if (!shared || !follow) return null;
    try {
      const claimed = await shared.claim(digest, id, asked);
      return claimed === id ? null : await follow(claimed);
    } catch (error) {
      // Without what is shared this process asks for itself.
      onFailure('shared', error);
      return null;
    }
  };
  const begin = async (search: OfferSearch, digest: string): Promise<LiveSession> => {
    if (running.size >= options.maximumRunning) {
      throw problem('OVERLOADED', 'More searches for offers are under way than can be. Try again in a few seconds.');
    }
    const id = options.newId();
    const session = (await claim(digest, id)) ?? cache.add(id, asked, 0);
    latest.set(digest, session.id);
    if (session.id === id) onFollow(askAll(session, search, options, signal));
    return session;
  };
  const look = async (id: string): Promise<LiveSession | null> => {
    const known = cache.find(id, options.lifetimeMs);
    if (known || !follow) return known;
    return follow(id).catch((error: unknown) => {
      onFailure('shared', error);
      return null;
    });
  };
  return {
    search: async (search) => {
      const cameAtMs = options.nowMs();
      const digest = digestOf(search);
      const joined = cache.find(latest.get(digest) ?? '', options.joinMs);
      const session = joined ?? (await share(digest, () => begin(search, digest)));
      const waitedMs = Math.max(options.nowMs() - cameAtMs, session.ageMs());
      await within(options.firstAnswerMs - waitedMs, session.completed);
      return session.state();
    },
    look: async (id) => (await look(id))?.state() ?? null,
    close: async () => {
      stopped.abort();
      await Promise.allSettled(running);
    },
  };
};
