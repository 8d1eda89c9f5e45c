import type { Asked, AskGateway } from './askGateway.js';
import { compareAnswers, type Difference } from './compareAnswers.js';
import type { CredentialsOf } from './credentials.js';
import type { RecordedQuery } from './readAccessLog.js';

/** What came of one query. */
export type Replayed = {
  readonly query: RecordedQuery;
  readonly tried: Asked;
  /** What the other gateway has answered; undefined where there is none. */
  readonly right: Asked | undefined;
  readonly differences: readonly Difference[];
  /** Whether both refuse what was not refused when it was recorded: a key, a quota, or what they serve is another one. */
  readonly isRefused: boolean;
  /** How much later it was asked than its time. */
  readonly lateMs: number;
};

export type ReplayPorts = {
  readonly tried: Pick<AskGateway, 'ask'>;
  readonly right: Pick<AskGateway, 'ask'> | undefined;
  readonly credentialsOf: CredentialsOf;
  readonly nowMs: () => number;
  /** Rejects when it is to be stopped. */
  readonly pause: (ms: number) => Promise<void>;
  readonly signal: AbortSignal;
  /** Told of each query that was asked. */
  readonly onReplayed: (replayed: Replayed) => void;
};

export type ReplayPace = {
  /** How many times as fast as it was; `max` for as fast as it is answered. */
  readonly speed: number | 'max';
  readonly concurrency: number;
  readonly ignored: ReadonlySet<string>;
};

/** Of an answer, what the access log knows, too. */
const asLogged = (asked: Extract<Asked, { kind: 'answered' }>) => ({
  status: asked.answer.status,
  data: undefined,
  errors: asked.codes,
});

const isUnlike = (asked: Asked, { status, codes }: RecordedQuery): boolean =>
  asked.kind === 'answered' &&
  ((asked.answer.status !== status && asked.answer.status >= 400) || asked.codes.some((code) => !codes.includes(code)));

const differencesOf = (
  query: RecordedQuery,
  tried: Asked,
  right: Asked | undefined,
  ignored: ReadonlySet<string>,
): readonly Difference[] => {
  if (tried.kind === 'failed') return [];
  if (right?.kind === 'answered') return compareAnswers(right.answer, tried.answer, ignored);
  if (right) return [];
  const logged = { status: query.status, data: undefined, errors: query.codes.toSorted() };
  return compareAnswers(logged, asLogged(tried), ignored);
};

/**
 * Asks each query at its time and no more than `concurrency` at once, in their order, and compares what comes. Resolves with how many
 * were left out because nobody has their key; stops early, and resolves, when the signal says so.
 */
export const replayQueries = async (
  queries: readonly RecordedQuery[],
  { speed, concurrency, ignored }: ReplayPace,
  { tried, right, credentialsOf, nowMs, pause, signal, onReplayed }: ReplayPorts,
): Promise<{ readonly withoutKey: number }> => {
  const startedAtMs = nowMs();
  const firstAtMs = queries[0]?.atMs ?? 0;
  let next = 0;
  let withoutKey = 0;
  const dueAtMs = ({ atMs }: RecordedQuery): number =>
    speed === 'max' ? nowMs() : startedAtMs + (atMs - firstAtMs) / speed;
  const replayOne = async (query: RecordedQuery): Promise<void> => {
    const credentials = credentialsOf(query);
    if (!credentials) {
      withoutKey += 1;
      return;
    }
    const due = dueAtMs(query);
    if (due > nowMs()) await pause(due - nowMs());
    const lateMs = Math.max(0, nowMs() - due);
    const [got, expected] = await Promise.all([tried.ask(query, credentials), right?.ask(query, credentials)]);
    if (signal.aborted) return;
    const differences = differencesOf(query, got, expected, ignored);
    const isRefused = expected !== undefined && isUnlike(expected, query) && isUnlike(got, query);
    onReplayed({ query, tried: got, right: expected, differences, isRefused, lateMs });
  };
  const work = async (): Promise<void> => {
    for (let query = queries[next++]; query && !signal.aborted; query = queries[next++]) await replayOne(query);
  };
  await Promise.all(Array.from({ length: concurrency }, work)).catch((error: unknown) => {
    if (!signal.aborted) throw error;
  });
  return { withoutKey };
};
