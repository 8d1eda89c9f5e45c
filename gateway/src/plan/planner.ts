import type { QueryPlan } from '@apollo/query-planner';
import { problem } from '@tripgraph/errors/problem';
import type { Worker } from 'node:worker_threads';
import type { PlannerRequest, PlanReply, PlanRequest } from './messages.js';
import { startThread, type PlannerThreads } from './plannerThreads.js';
import type { SchemaTexts } from './schemas.js';

const tooComplex = (): Error =>
  problem('OPERATION_TOO_COMPLEX', 'The operation takes too much to plan. Ask for less, or in several operations.');
const overloaded = (): Error =>
  problem('OVERLOADED', 'Too many new operations wait to be planned. Try again in a moment.');

/** Apollo's planner gives up by itself on what expands beyond its limits, and says so in these words. */
const isTooLarge = (reason: string): boolean => /exceed(s|ed)/i.test(reason);

export type PlannerOptions = {
  readonly supergraph: string;
  /** Planning that takes longer is ended together with its thread; a new thread takes the next operation. */
  readonly planningTimeoutMs: number;
  /** A longer plan, as JSON, is not handed over: it would take too long to compile. */
  readonly maxPlanCharacters: number;
  /** More operations than this do not wait for the planner. */
  readonly maxWaiting: number;
  /** A supergraph that takes longer to be read is refused; undefined: a minute. */
  readonly readingTimeoutMs?: number;
  /** Where its threads are from, and where the last one goes; without it they are its own. */
  readonly threads?: Pick<PlannerThreads, 'take' | 'giveBack'>;
};

const ownThreads: NonNullable<PlannerOptions['threads']> = {
  take: startThread,
  giveBack: (thread) => thread.terminate(),
};

/** Plans operations in a thread of its own, one at a time, in the order asked. */
export type Planner = {
  /**
   * Rejects with OPERATION_TOO_COMPLEX when the time limit ends it or the plan is too long, OVERLOADED when too many wait or the planner is
   * closed, and an Error with the planner's words for a document that it cannot plan.
   */
  readonly plan: (document: string, operationName: string | undefined) => Promise<QueryPlan>;
  /** How long it takes to plan an operation, in ms of the planner's thread. Rejects like `plan`. */
  readonly planningMs: (document: string, operationName: string | undefined) => Promise<number>;
  /** The supergraph's schemas. To read them takes long, and the thread has to do it anyway. */
  readonly schemas: SchemaTexts;
  readonly close: () => Promise<void>;
};

/** A supergraph of a thousand types is read in a few seconds. */
const usualReadingTimeoutMs = 60_000;

type Answer = Extract<PlanReply, { kind: 'planned' }>;
type Job = Omit<PlanRequest, 'id'> & {
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: Error) => void;
};

/** Starts the planner's thread. Rejects when the supergraph cannot be planned on. */
export const startPlanner = async (options: PlannerOptions): Promise<Planner> => {
  const { threads = ownThreads, readingTimeoutMs = usualReadingTimeoutMs } = options;
  const waiting: Job[] = [];
  let running: { readonly job: Job; readonly id: number; readonly timer: NodeJS.Timeout } | undefined;
  let lastId = 0;
  let worker: Worker | undefined;
  let closed = false;

  const settle = (act: (job: Job) => void): void => {
    if (!running) return;
    clearTimeout(running.timer);
    const { job } = running;
    running = undefined;
    act(job);
    next();
  };

  const openThread = (): Promise<{ readonly thread: Worker; readonly schemas: SchemaTexts }> =>
    new Promise((resolve, reject) => {
      const started = threads.take();
      const timer = setTimeout(() => {
        void started.terminate();
        reject(new Error(`the supergraph takes more than ${readingTimeoutMs / 1_000} seconds to be read`));
      }, readingTimeoutMs);
      started.on('message', (reply: PlanReply) => {
        if (reply.kind === 'ready' || reply.kind === 'broken') clearTimeout(timer);
        if (reply.kind === 'ready') resolve({ thread: started, schemas: reply.schemas });
        else if (reply.kind === 'broken') {
          void threads.giveBack(started);
          reject(new Error(`the supergraph cannot be planned on: ${reply.reason}`));
        } else if (reply.id !== running?.id) return;
        else if (reply.kind === 'refused')
          settle((job) => job.reject(isTooLarge(reply.reason) ? tooComplex() : new Error(reply.reason)));
        else settle((job) => job.resolve(reply));
      });
      started.on('error', (error) => {
        clearTimeout(timer);
        reject(error);
        if (started === worker) replaceThread(error);
      });
      const { supergraph, maxPlanCharacters } = options;
      started.postMessage({ kind: 'open', supergraph, maxPlanCharacters } satisfies PlannerRequest);
    });

  const replaceThread = (reason: Error): void => {
    const ended = worker;
    worker = undefined;
    void ended?.terminate();
    settle((job) => job.reject(reason));
    if (closed) return;
    openThread().then(
      ({ thread }) => {
        if (closed) void threads.giveBack(thread);
        else worker = thread;
        next();
      },
      (error: Error) => {
        for (const job of waiting.splice(0)) job.reject(error);
      },
    );
  };

  const next = (): void => {
    if (running || !worker) return;
    const job = waiting.shift();
    if (!job) return;
    lastId += 1;
    const timer = setTimeout(() => replaceThread(tooComplex()), options.planningTimeoutMs);
    running = { job, id: lastId, timer };
    const { document, operationName } = job;
    worker.postMessage({ kind: 'plan', id: lastId, document, operationName } satisfies PlannerRequest);
  };

  const ask = (document: string, operationName: string | undefined): Promise<Answer> =>
    new Promise((resolve, reject) => {
      if (closed || waiting.length >= options.maxWaiting) reject(overloaded());
      else {
        waiting.push({ document, operationName, resolve, reject });
        next();
      }
    });

  const { thread, schemas } = await openThread();
  worker = thread;
  return {
    schemas,
    plan: async (document, operationName) => JSON.parse((await ask(document, operationName)).plan) as QueryPlan,
    planningMs: async (document, operationName) => (await ask(document, operationName)).tookMs,
    close: async () => {
      closed = true;
      for (const job of waiting.splice(0)) job.reject(overloaded());
      const isBusy = running !== undefined;
      settle((job) => job.reject(overloaded()));
      const last = worker;
      worker = undefined;
      if (last) await (isBusy ? last.terminate() : threads.giveBack(last));
    },
  };
};
