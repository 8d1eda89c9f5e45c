import type { Timeline } from './timeline.js';

/** What has come to be of a station since counting began. */
export type StationCounts = {
  /** Of the time of all its servers, 0 to 1. */
  readonly utilisation: number;
  /** How many wait, on average over time. */
  readonly meanWaiting: number;
  /** How long who was served had waited, on average, in ms. */
  readonly meanWaitMs: number;
};

/** Servers with one queue, in the order of coming. */
export type Station = {
  /** Serves for so many ms when its turn has come, unless `isWanted` then says no; then goes on with `done`. */
  readonly serve: (durationMs: number, done: () => void, isWanted?: () => boolean) => void;
  /** The work that is there, in ms of one server. */
  readonly backlogMs: () => number;
  /** Forgets what was counted. */
  readonly beginCounting: () => void;
  readonly counts: () => StationCounts;
};

type Job = {
  readonly cameAt: number;
  readonly durationMs: number;
  readonly done: () => void;
  readonly isWanted: () => boolean;
};

const always = (): boolean => true;
/** A queue's head is cut off when so much of it has been served. */
const servedAtOnce = 1_024;

/** A station of so many servers, in that time. */
export const station = (servers: number, { now, after }: Timeline): Station => {
  let queue: Job[] = [];
  let head = 0;
  let busy = 0;
  let backlogMs = 0;
  let countedFrom = 0;
  let changedAt = 0;
  let busyMs = 0;
  let waitingMs = 0;
  let served = 0;
  let waitedMs = 0;

  const passTime = (): void => {
    const passed = now() - changedAt;
    busyMs += passed * busy;
    waitingMs += passed * (queue.length - head);
    changedAt = now();
  };
  const leaveHead = (): void => {
    head += 1;
    if (head < servedAtOnce || head * 2 <= queue.length) return;
    queue = queue.slice(head);
    head = 0;
  };
  const take = (): Job | undefined => {
    for (let job = queue[head]; job; job = queue[head]) {
      leaveHead();
      if (job.isWanted()) return job;
      backlogMs -= job.durationMs;
    }
    return undefined;
  };
  const serveNext = (): void => {
    const job = busy < servers ? take() : undefined;
    if (!job) return;
    busy += 1;
    served += 1;
    waitedMs += now() - job.cameAt;
    after(job.durationMs, () => {
      passTime();
      busy -= 1;
      backlogMs -= job.durationMs;
      serveNext();
      job.done();
    });
  };
  return {
    serve: (durationMs, done, isWanted = always) => {
      passTime();
      backlogMs += durationMs;
      queue.push({ cameAt: now(), durationMs, done, isWanted });
      serveNext();
    },
    backlogMs: () => backlogMs,
    beginCounting: () => {
      passTime();
      countedFrom = now();
      busyMs = waitingMs = served = waitedMs = 0;
    },
    counts: () => {
      passTime();
      const time = now() - countedFrom;
      return {
        utilisation: busyMs / time / servers,
        meanWaiting: waitingMs / time,
        meanWaitMs: served === 0 ? 0 : waitedMs / served,
      };
    },
  };
};
