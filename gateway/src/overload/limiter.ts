import { createPace } from './pace.js';
import { createPermits } from './permits.js';
import { createQueue, type Kind, type Waiting } from './queue.js';

export type LimiterOptions = {
  /** So many run at the same time, at most; as many of a kind wait. */
  readonly maxRunning: number;
  /** So long a read may be expected to wait for its turn; a booking has twice as long. */
  readonly queueMs: number;
  /** In ms, never going back. */
  readonly now: () => number;
  /** Calls back once all that is ready now was looked at: setImmediate. */
  readonly defer: (callback: () => void) => void;
};

/** What happened in a window. */
export type LimiterWindow = {
  readonly limit: number;
  readonly mostRunning: number;
  /** Whether a request had to wait because as many ran as may. */
  readonly wasLimited: boolean;
  readonly shed: number;
};

export type LimiterState = {
  readonly limit: number;
  readonly running: number;
  readonly queued: number;
  /** Since the start. */
  readonly shed: Readonly<Record<Kind, number>>;
};

export type Limiter = {
  /** Whether a request may run right away, whatever its kind. If so, it counts until `leave`. */
  readonly enter: () => boolean;
  readonly leave: () => void;
  /** For who may not: it is started or shed, now or later. */
  readonly wait: (kind: Kind, waiting: Waiting) => void;
  /** Ends a window, sheds who has waited too long, and lets so many run from now on. */
  readonly adapt: (limitFor: (window: LimiterWindow) => number) => void;
  readonly state: () => LimiterState;
};

/** With fewer running there is no crowd, and no turn is measured. */
const crowd = 8;

const newWindow = (running: number) => ({ answered: 0, mostRunning: running, wasLimited: false, shed: 0 });

/**
 * Decides which requests run, wait, or are shed, and costs next to nothing for who may run right away. Bookings go before
 * reads, and reads leave a part of what may run to them. Few are started before the event loop has come round, so that it
 * comes round soon to those who are to be told that they are shed.
 */
export const createLimiter = ({ maxRunning, queueMs, now, defer }: LimiterOptions): Limiter => {
  const queue = createQueue({ maxLength: maxRunning, queueMs });
  const permits = createPermits(maxRunning);
  const pace = createPace();
  const shed = { read: 0, booking: 0 };
  let turnIsOpen = false;
  let windowStartedAt = now();
  let window = newWindow(0);

  const openTurn = (): void => {
    if (turnIsOpen) return;
    turnIsOpen = true;
    pace.beginTurn(now());
    defer(endTurn);
  };
  const countStart = (): void => {
    pace.count();
    window.mostRunning = Math.max(window.mostRunning, permits.running());
  };
  const countShed = (kind: Kind, count: number): void => {
    shed[kind] += count;
    window.shed += count;
  };
  const countAnswer = (): void => {
    window.answered += 1;
    if (queue.length() > 0) openTurn();
  };
  const leave = (): void => {
    permits.giveBack();
    countAnswer();
  };
  const leaveBooking = (): void => {
    permits.giveBackOfBooking();
    countAnswer();
  };

  const startBooking = (booking: Waiting): void => {
    permits.takeForBooking();
    countStart();
    booking.start(leaveBooking);
  };
  const startRead = (read: Waiting): void => {
    permits.take();
    countStart();
    read.start(leave);
  };
  /** Starts the first of those that wait; false when none waits that may run. */
  const startNext = (): boolean => {
    const booking = permits.mayBook() ? queue.shift('booking') : undefined;
    const read = !booking && permits.mayRead() ? queue.shift('read') : undefined;
    if (booking) startBooking(booking);
    else if (read) startRead(read);
    else if (queue.length() > 0) window.wasLimited = true;
    return (booking ?? read) !== undefined;
  };

  function endTurn(): void {
    turnIsOpen = false;
    pace.endTurn(now());
    if (queue.length() === 0) return;
    turnIsOpen = true;
    pace.beginTurn(now());
    let started = 0;
    while (pace.mayStart() && startNext()) started += 1;
    // Else nothing changes before a request ends.
    turnIsOpen = started > 0;
    if (turnIsOpen) defer(endTurn);
  }

  return {
    enter: () => {
      if (!permits.mayRead()) {
        window.wasLimited = true;
        return false;
      }
      if (queue.length() > 0) return false;
      if (permits.running() >= crowd) {
        openTurn();
        if (!pace.mayStart()) return false;
      }
      permits.take();
      countStart();
      return true;
    },
    leave,
    wait: (kind, waiting) => {
      if (kind === 'booking' && permits.mayBook() && !queue.has('booking')) startBooking(waiting);
      else if (queue.push(kind, waiting)) {
        if (permits.mayRead()) openTurn();
      } else {
        countShed(kind, 1);
        waiting.shed();
      }
    },
    adapt: (limitFor) => {
      const at = now();
      const { answered, ...seen } = window;
      permits.setLimit(limitFor({ limit: permits.limit(), ...seen }));
      window = newWindow(permits.running());
      const late = queue.endWindow(answered, at - windowStartedAt);
      windowStartedAt = at;
      countShed('booking', late.booking);
      countShed('read', late.read);
      if (queue.length() > 0) openTurn();
    },
    state: () => ({ limit: permits.limit(), running: permits.running(), queued: queue.length(), shed }),
  };
};
