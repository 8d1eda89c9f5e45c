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
  /** So long a read may be expected to wait; a booking has twice as long. */
  readonly queueMs: number;
};

export type Queue = {
  readonly length: () => number;
  readonly has: (kind: Kind) => boolean;
  /** Lets a request wait; false when there is no room for it. */
  readonly push: (kind: Kind, waiting: Waiting) => boolean;
  /** Who has waited longest of those whose answer somebody still waits for. */
  readonly shift: (kind: Kind) => Waiting | undefined;
  /** Ends a window in which so many requests were answered: sheds who has waited too long, and tells how many. */
  readonly endWindow: (answered: number, lastedMs: number) => Readonly<Record<Kind, number>>;
};

const bookingPatience = 2;
/** What was expected may be wrong: after so many times as long as may be expected, who waits is shed. */
const longestWait = 4;
/** However slow it seems to be, so many wait. */
const shortestBound = { read: 50, booking: 200 };
/** Until so many have been answered a process is slower than it will be, by far: nothing is compiled yet. */
const coldAnswers = 1_000;
/** So many wait at least in a cold process: what comes to one of two while the other is restarted, and is answered within a second. */
const coldBound = 400;
/** A pace that was better is forgotten by this factor a window. */
const paceKept = 0.7;
/** What is longer is an event loop that was blocked: nobody can be blamed for having waited meanwhile. */
const longestWindowMs = 200;

type Entry = Waiting & { readonly since: number };

/**
 * Requests that wait, first come, first served. A burst may be as long as it likes, and so may be what comes at once when the
 * event loop has been blocked. When there was somebody in the queue
 * for a whole window, it is known how many are answered meanwhile, and who is not expected to be started in time is told at
 * once, not in the end.
 */
export const createQueue = ({ maxLength, queueMs }: QueueOptions): Queue => {
  const entries: Record<Kind, Entry[]> = { read: [], booking: [] };
  const patienceMs = { read: queueMs, booking: queueMs * bookingPatience };
  /** The time of the event loop, in ms: it stands still while the loop is blocked. */
  let time = 0;
  let answersPerMs = Infinity;
  let answersInAll = 0;
  let wasEmpty = true;
  /** Whether the window before this one was one long block: all who came during it come now. */
  let isAfterBlock = false;
  /** How many of those that wait came so: who comes after them is not to blame for their number. */
  const fromBlock = { read: 0, booking: 0 };

  const length = (): number => entries.read.length + entries.booking.length;

  const bound = (kind: Kind): number =>
    Math.max(answersInAll < coldAnswers ? coldBound : shortestBound[kind], answersPerMs * patienceMs[kind]);

  /** To be called when some have been taken from the front. */
  const hasTaken = (kind: Kind, waited: number): void => {
    fromBlock[kind] = Math.max(0, fromBlock[kind] - waited + entries[kind].length);
  };

  const shift = (kind: Kind): Entry | undefined => {
    const waited = entries[kind].length;
    let first = entries[kind].shift();
    while (first?.hasLeft()) first = entries[kind].shift();
    hasTaken(kind, waited);
    if (length() === 0) wasEmpty = true;
    return first;
  };

  const shedLate = (kind: Kind): number => {
    const waited = entries[kind].length;
    const inTime = entries[kind].findIndex(({ since }) => time - since <= patienceMs[kind] * longestWait);
    const late = entries[kind].splice(0, inTime < 0 ? entries[kind].length : inTime);
    hasTaken(kind, waited);
    const shed = late.filter((entry) => !entry.hasLeft());
    for (const entry of shed) entry.shed();
    return shed.length;
  };

  return {
    length,
    has: (kind) => entries[kind].length > 0,
    push: (kind, waiting) => {
      const waits = entries[kind].length;
      if (waits >= maxLength || (!isAfterBlock && waits - fromBlock[kind] >= bound(kind))) return false;
      entries[kind].push({ ...waiting, since: time });
      if (isAfterBlock) fromBlock[kind] = waits + 1;
      return true;
    },
    shift,
    endWindow: (answered, lastedMs) => {
      isAfterBlock = lastedMs > longestWindowMs;
      const countedMs = Math.max(1, Math.min(lastedMs, longestWindowMs));
      time += countedMs;
      answersInAll += answered;
      const pace = answered / countedMs;
      if (wasEmpty) answersPerMs = Infinity;
      else answersPerMs = Math.max(pace, answersPerMs === Infinity ? 0 : answersPerMs * paceKept);
      wasEmpty = length() === 0;
      return { booking: shedLate('booking'), read: shedLate('read') };
    },
  };
};
