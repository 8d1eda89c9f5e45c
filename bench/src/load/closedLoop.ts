import type { Connection, Timed } from './connection.js';

export type LoopOptions = {
  readonly connections: readonly Connection[];
  readonly requests: readonly Buffer[];
  /** At least; longer while there are too few answers to tell anything. */
  readonly warmUpMs: number;
  readonly measureMs: number;
  /** Whether this is the answer to the request of that index. */
  readonly isRight: (answer: Timed, index: number) => boolean;
  /** Called when measuring begins and when it ends. */
  readonly onMeasure: (phase: 'begin' | 'end') => void;
};

export type LoopResult = {
  readonly elapsedMs: number;
  readonly totalMs: readonly number[];
  readonly firstByteMs: readonly number[];
  /** Answers that were wrong or did not come, warm-up included. */
  readonly failures: number;
  readonly firstFailure: string | undefined;
};

/** With fewer answers a measurement would be one wave of requests, and say nothing of the next. */
const answersPerConnection = 4;
const lookMs = 50;
/** What is slower than this must be told from fewer answers. */
const patience = 10;

/** Calls `then` once `ms` have passed and what is waited for is there, or when `patience` is at its end. */
const afterAtLeast = (ms: number, isThere: () => boolean, then: () => void): void => {
  const startedAt = performance.now();
  const look = (): void => {
    const waitedMs = performance.now() - startedAt;
    if (isThere() || waitedMs > Math.max(ms, 1_000) * patience) then();
    else setTimeout(look, lookMs);
  };
  setTimeout(look, ms);
};

const describe = (answer: Timed | Error): string =>
  answer instanceof Error ? answer.message : `HTTP ${answer.status} ${answer.body.toString().slice(0, 300)}`;

/** Each connection asks, waits for the answer and asks again: as many requests are under way as there are connections. */
export const runClosedLoop = (options: LoopOptions): Promise<LoopResult> =>
  new Promise((resolve) => {
    const { connections, requests } = options;
    const totalMs: number[] = [];
    const firstByteMs: number[] = [];
    let next = 0;
    let answered = 0;
    let failures = 0;
    let firstFailure: string | undefined;
    let phase: 'warm-up' | 'measuring' | 'over' = 'warm-up';

    const receive = (answer: Timed | Error, index: number): void => {
      answered += 1;
      if (phase === 'over') return;
      if (answer instanceof Error || !options.isRight(answer, index)) {
        failures += 1;
        firstFailure ??= describe(answer);
      } else if (phase === 'measuring') {
        totalMs.push(answer.totalMs);
        firstByteMs.push(answer.firstByteMs);
      }
    };
    const ask = (connection: Connection): void => {
      const index = next;
      next = (next + 1) % requests.length;
      connection.ask(requests[index] as Buffer, (answer) => {
        receive(answer, index);
        if (phase === 'over') return;
        // A server that refuses at once must not keep this process from its timers.
        if (answer instanceof Error) setImmediate(ask, connection);
        else ask(connection);
      });
    };
    const finish = (startedAt: number): void => {
      phase = 'over';
      const elapsedMs = performance.now() - startedAt;
      options.onMeasure('end');
      resolve({ elapsedMs, totalMs, firstByteMs, failures, firstFailure });
    };
    const begin = (): void => {
      phase = 'measuring';
      options.onMeasure('begin');
      const startedAt = performance.now();
      const wanted = answersPerConnection * connections.length;
      afterAtLeast(
        options.measureMs,
        () => totalMs.length >= wanted,
        () => finish(startedAt),
      );
    };
    connections.forEach(ask);
    // Until each connection has had its first answer, all of them wait in one line.
    afterAtLeast(options.warmUpMs, () => answered >= connections.length, begin);
  });
