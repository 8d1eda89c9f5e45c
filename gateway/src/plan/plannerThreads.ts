import { Worker } from 'node:worker_threads';
import type { PlannerRequest } from './messages.js';

/** Threads that plan, for one planner after the other. */
export type PlannerThreads = {
  /** A thread that is told of no supergraph yet. */
  readonly take: () => Worker;
  /** Takes a thread that has nothing to do: the next planner may have it. */
  readonly giveBack: (thread: Worker) => Promise<unknown>;
  /** Ends the threads that wait for a planner. */
  readonly close: () => Promise<unknown>;
};

// The thread runs what the compiler wrote, also when this file is read from its source.
const workerFile = new URL(
  import.meta.url.endsWith('.ts') ? '../../dist/plan/plannerWorker.js' : './plannerWorker.js',
  import.meta.url,
);

/** Starts a thread that plans. It does not keep the process alive. */
export const startThread = (): Worker => {
  const thread = new Worker(workerFile, { execArgv: [] });
  thread.unref();
  return thread;
};

/** Node's own listeners stay: without them no message arrives any more. */
const forgetListeners = (thread: Worker): void => {
  for (const event of ['message', 'error']) thread.removeAllListeners(event);
};

/** Threads that wait for a planner at the same time: while supergraphs follow each other quickly, two are given back at once. */
const maximumKept = 2;

/**
 * Threads that are kept between planners. To start one takes half a second of a processor, for Apollo's library and until
 * it runs at full speed, which requests would have to do without; so one that is given back waits for `keptMs` for the
 * next planner.
 */
export const plannerThreads = (keptMs: number): PlannerThreads => {
  const kept = new Map<Worker, NodeJS.Timeout>();

  const letGo = (thread: Worker): Worker => {
    clearTimeout(kept.get(thread));
    kept.delete(thread);
    forgetListeners(thread);
    return thread;
  };
  const end = (thread: Worker): Promise<unknown> => letGo(thread).terminate();

  return {
    take: () => {
      const [thread] = kept.keys();
      return thread ? letGo(thread) : startThread();
    },
    giveBack: async (thread) => {
      forgetListeners(thread);
      if (kept.size >= maximumKept) return thread.terminate();
      thread.on('error', () => letGo(thread));
      thread.postMessage({ kind: 'forget' } satisfies PlannerRequest);
      kept.set(thread, setTimeout(() => void end(thread), keptMs).unref());
      return undefined;
    },
    close: () => Promise.all([...kept.keys()].map(end)),
  };
};
