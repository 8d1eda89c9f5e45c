/** Reads are shed before bookings: who looks can look again, who books may not get the place again. */
export type Kind = 'read' | 'booking';

/** A request that waits for its turn; exactly one of `start` and `shed` is called. */
export type Waiting = {
  /** Runs it; once it has ended, `leave` is to be called. */
  readonly start: (leave: () => void) => void;
  readonly shed: () => void;
  /** Whether nobody waits for its answer any more; then neither is called. */
  readonly hasLeft: () => boolean;
};

export type QueueOptions = {
  /** So many requests of a kind wait, at most. */
  readonly maxLength: number;
  /** So long a request waits, at most. */
  readonly queueMs: number;
};

export type Queue = {
  readonly length: () => number;
  readonly has: (kind: Kind) => boolean;
  /** Lets a request wait; false when there is no room for it. */
  readonly push: (kind: Kind, waiting: Waiting, at: number) => boolean;
  /** Who has waited longest of those whose answer somebody still waits for. */
  readonly shift: (kind: Kind) => Waiting | undefined;
  /** Sheds who has waited too long, and tells how many. */
  readonly shedLate: (kind: Kind, at: number) => number;
  /** Learns how many were answered in a window: so many leave the queue when others wait. */
  readonly learnPace: (answered: number, windowMs: number) => void;
};

/** What comes in so short a time is a burst, and waits. After that the queue is kept as short as it can be emptied in time. */
const burstMs = 100;
const shortestBound = 20;
/** The pace of answers is forgotten by this factor a window. */
const paceKept = 0.7;

type Entry = Waiting & { readonly since: number };

/**
 * Requests that wait, first come, first served. Once the queue has stood for a while, only so many may be in it as are
 * started in half the time that a request may wait: who will not be started in time is told at once, not in the end.
 */
export const createQueue = ({ maxLength, queueMs }: QueueOptions): Queue => {
  const entries: Record<Kind, Entry[]> = { read: [], booking: [] };
  let answersPerMs = 0;
  /** Since when there was always somebody in it. */
  let standsSince = 0;

  const length = (): number => entries.read.length + entries.booking.length;

  const bound = (at: number): number =>
    at - standsSince < burstMs ? maxLength : Math.min(maxLength, Math.max(shortestBound, (answersPerMs * queueMs) / 2));

  return {
    length,
    has: (kind) => entries[kind].length > 0,
    push: (kind, waiting, at) => {
      if (length() === 0) standsSince = at;
      if (entries[kind].length >= bound(at)) return false;
      entries[kind].push({ ...waiting, since: at });
      return true;
    },
    shift: (kind) => {
      let first = entries[kind].shift();
      while (first?.hasLeft()) first = entries[kind].shift();
      return first;
    },
    shedLate: (kind, at) => {
      const inTime = entries[kind].findIndex(({ since }) => at - since <= queueMs);
      const late = entries[kind]
        .splice(0, inTime < 0 ? entries[kind].length : inTime)
        .filter((entry) => !entry.hasLeft());
      for (const entry of late) entry.shed();
      return late.length;
    },
    learnPace: (answered, windowMs) => {
      answersPerMs = Math.max(answered / windowMs, answersPerMs * paceKept);
    },
  };
};
