import { openAnswerTurns } from '../answerTurns.js';
import { createLimiter, type Limiter } from '../limiter.js';
import { nextLimit } from '../nextLimit.js';
import type { Kind } from '../queue.js';

/** A request of the model: what it costs the processor before and after it waits for others, all in ms. */
export type ModelRequest = {
  readonly kind: Kind;
  readonly at: number;
  readonly beforeMs: number;
  readonly waitsMs: number;
  readonly afterMs: number;
  /** Whether the answer is so long that it is read and written in turns, each of `afterMs`. */
  readonly isLong?: boolean;
};

export type Outcome = ModelRequest & {
  readonly result: 'answered' | 'shed';
  /** From its coming to the end of its answer. */
  readonly tookMs: number;
};

export type ModelRun = {
  readonly outcomes: readonly Outcome[];
  /** The limit at the end of each window. */
  readonly limits: ReadonlyArray<{ readonly at: number; readonly limit: number }>;
};

type Event = { readonly at: number; readonly happen: () => void };

const doorMs = 0.02;
const sampleMs = 10;
const windowMs = 100;
/** Each has a round of its own. */
const longBytes = 200_000;

/**
 * A server with one processor and an event loop: what is ready is done, then what was deferred, then it looks again at
 * what is ready. `blocks` are times at which it does something else for so long.
 */
export const runModel = (
  requests: readonly ModelRequest[],
  blocks: ReadonlyArray<{ readonly at: number; readonly lastsMs: number }> = [],
): ModelRun => {
  let time = 0;
  let deferred: Array<() => void> = [];
  const outcomes: Outcome[] = [];
  const limits: Array<{ at: number; limit: number }> = [];
  const limiter: Limiter = createLimiter({
    maxRunning: 1_000,
    queueMs: 500,
    now: () => time,
    defer: (callback) => void deferred.push(callback),
  });
  const answers: Event[] = [];
  const turns = openAnswerTurns({ now: () => time, defer: (callback) => void deferred.push(callback) });

  const run = (request: ModelRequest, leave: () => void): void => {
    time += request.beforeMs;
    const write = (): void => {
      time += request.afterMs;
      outcomes.push({ ...request, result: 'answered', tookMs: time - request.at });
      leave();
    };
    const read = (): void => {
      time += request.afterMs;
      if (turns.hasReadLong()) turns.toWrite(write);
      else write();
    };
    answers.push({ at: time + request.waitsMs, happen: request.isLong ? () => turns.toRead(longBytes, read) : write });
  };
  const arrive = (request: ModelRequest): void => {
    time += doorMs;
    if (limiter.enter()) return run(request, limiter.leave);
    return limiter.wait(request.kind, {
      start: (leave) => run(request, leave),
      shed: () => outcomes.push({ ...request, result: 'shed', tookMs: time - request.at }),
      hasLeft: () => false,
    });
  };
  const coming: Event[] = [
    ...requests.map((request) => ({ at: request.at, happen: () => arrive(request) })),
    ...blocks.map(({ at, lastsMs }) => ({ at, happen: () => void (time += lastsMs) })),
  ].sort((one, other) => one.at - other.at);

  let delays: number[] = [];
  let sampleAt = sampleMs;
  let windowStartedAt = 0;
  let idleMs = 0;
  const sample = (): void => {
    if (time < sampleAt) return;
    delays.push(Math.max(time - sampleAt, turns.takeLongestWaitMs()));
    sampleAt = time + sampleMs;
    if (time - windowStartedAt < windowMs || delays.length < 3) return;
    const delayMs = delays.sort((one, other) => one - other)[delays.length >> 1] ?? 0;
    const busy = 1 - idleMs / (time - windowStartedAt);
    limiter.adapt((ran) => nextLimit(ran, { delayMs, busy }));
    limits.push({ at: time, limit: limiter.state().limit });
    delays = [];
    windowStartedAt = time;
    idleMs = 0;
  };

  let next = 0;
  while (next < coming.length || answers.length > 0 || deferred.length > 0) {
    sample();
    const lookedAt = time;
    const ready: Event[] = [];
    while (next < coming.length && (coming[next] as Event).at <= lookedAt) ready.push(coming[next++] as Event);
    for (let index = answers.length - 1; index >= 0; index -= 1)
      if ((answers[index] as Event).at <= lookedAt) ready.push(...answers.splice(index, 1));
    for (const { happen } of ready) happen();
    const now = deferred;
    deferred = [];
    for (const callback of now) callback();
    if (ready.length > 0 || now.length > 0) continue;
    const wakeAt = Math.min(coming[next]?.at ?? Infinity, sampleAt, ...answers.map(({ at }) => at));
    idleMs += Math.max(0, wakeAt - time);
    time = Math.max(time, wakeAt);
  }
  return { outcomes, limits };
};
