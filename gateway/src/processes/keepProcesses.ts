import type { Log } from '@tripgraph/telemetry/log';

/** What a process is told: to read its files again, or to finish what runs and end. */
export type Order = 'reload' | 'drain';

export type Child = {
  /** Resolves when it takes requests. */
  readonly ready: Promise<unknown>;
  /** Resolves with the cause when it has ended, asked to or not. */
  readonly ended: Promise<string>;
  readonly tell: (order: Order) => void;
  readonly kill: () => void;
};

export type ProcessesOptions = {
  readonly count: number;
  /** Starts the process of that number, from 1. */
  readonly startProcess: (number: number) => Child;
  /** What has not ended this long after it was told to is killed. */
  readonly stopLimitMs: number;
  readonly log: Log;
};

export type Processes = {
  /** Resolves when all take requests; rejects when one ends before it ever did. */
  readonly ready: Promise<void>;
  readonly reload: () => void;
  /** Replaces each by a new one, one after the other: it drains when its successor takes requests. */
  readonly roll: () => Promise<void>;
  /** Resolves when all have ended, with how many had to be killed. */
  readonly stop: () => Promise<number>;
};

const firstDelayMs = 100;
const maximumDelayMs = 10_000;
/** Who lived as long as this and ends is started again at once. */
const settledMs = 60_000;

/** How long to wait before a process is started again that ended soon after its start this many times on end. */
export const restartDelayMs = (soonEnds: number): number =>
  soonEnds === 0 ? 0 : Math.min(maximumDelayMs, firstDelayMs * 2 ** Math.min(soonEnds - 1, 20));

/** Resolves after so long, or when the signal aborts. */
const wait = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    signal.addEventListener('abort', end);
  });

type Running = { readonly number: number; readonly child: Child; retired: boolean };

/** Keeps as many processes running as asked for: one that ends unasked is started again, later each time. */
export const keepProcesses = ({ count, startProcess, stopLimitMs, log }: ProcessesOptions): Processes => {
  const running = new Map<number, Running>();
  const all = new Set<Running>();
  const stopping = new AbortController();

  const start = (number: number): Running => {
    const started = { number, child: startProcess(number), retired: false };
    all.add(started);
    void started.child.ended.then(() => all.delete(started));
    return started;
  };
  const isReady = ({ child }: Running): Promise<boolean> =>
    Promise.race([child.ready.then(() => true), child.ended.then(() => false)]);

  const restart = async (number: number, soonEnds: number, cause: string): Promise<void> => {
    const delayMs = restartDelayMs(soonEnds);
    log('process ended', { process: number, cause, delayMs });
    await wait(delayMs, stopping.signal);
    if (!stopping.signal.aborted) watchOver(start(number), soonEnds);
  };
  const watchOver = (started: Running, soonEnds: number): void => {
    const { number, child } = started;
    const startedAt = Date.now();
    running.set(number, started);
    void child.ended.then((cause) => {
      if (started.retired || stopping.signal.aborted) return undefined;
      return restart(number, Date.now() - startedAt >= settledMs ? 0 : soonEnds + 1, cause);
    });
  };

  const drain = async (drained: Running): Promise<'ended' | 'killed'> => {
    drained.retired = true;
    drained.child.tell('drain');
    const inTime = new AbortController();
    const late = wait(stopLimitMs, inTime.signal).then(() => 'killed' as const);
    const how = await Promise.race([drained.child.ended.then(() => 'ended' as const), late]);
    inTime.abort();
    if (how === 'ended') return how;
    log('process killed', { process: drained.number, stopLimitMs });
    drained.child.kill();
    await drained.child.ended;
    return how;
  };

  const replace = async (old: Running): Promise<boolean> => {
    const successor = start(old.number);
    if (!(await isReady(successor))) {
      log('process kept', { process: old.number, cause: await successor.child.ended });
      return false;
    }
    if (stopping.signal.aborted) return false;
    old.retired = true;
    watchOver(successor, 0);
    await drain(old);
    log('process replaced', { process: old.number });
    return true;
  };
  const rollOnce = async (): Promise<void> => {
    for (const old of [...running.values()]) if (stopping.signal.aborted || !(await replace(old))) return;
  };

  const first = Array.from({ length: count }, (_none, index) => start(index + 1));
  const begin = async (started: Running): Promise<void> => {
    if (await isReady(started)) watchOver(started, 0);
    else throw new Error(`Process ${started.number} of the gateway could not start: ${await started.child.ended}.`);
  };
  let rolling: Promise<void> | undefined;
  return {
    ready: Promise.all(first.map(begin)).then(() => undefined),
    reload: () => all.forEach(({ child }) => child.tell('reload')),
    roll: () => (rolling ??= rollOnce().finally(() => (rolling = undefined))),
    stop: async () => {
      stopping.abort();
      const how = await Promise.all([...all].map(drain));
      return how.filter((end) => end === 'killed').length;
    },
  };
};
