import { LRUCache } from 'lru-cache';
import { liveSession, type LiveSession } from './liveSession.js';
import type { SessionSupplier } from './sessionState.js';

/** The sessions that this process knows; those that nobody asks for go when they take too much. */
export type SessionCache = {
  readonly add: (id: string, suppliers: readonly SessionSupplier[], ageMs: number) => LiveSession;
  readonly find: (id: string, youngerThanMs: number) => LiveSession | null;
};

/** Opens a cache for so many bytes. `nowMs` never jumps. */
export const openSessionCache = (maximumBytes: number, nowMs: () => number): SessionCache => {
  const sessions = new LRUCache<string, LiveSession>({
    maxSize: maximumBytes,
    sizeCalculation: (session) => session.bytes(),
  });
  return {
    add: (id, suppliers, ageMs) => {
      const session: LiveSession = liveSession({ id, suppliers, ageMs, nowMs, onChange: () => measureAgain() });
      const measureAgain = (): void => void (sessions.delete(id) && sessions.set(id, session));
      sessions.set(id, session);
      return session;
    },
    find: (id, youngerThanMs) => {
      const session = sessions.get(id);
      return session && session.ageMs() < youngerThanMs ? session : null;
    },
  };
};
