import { layOut } from '../report/table.js';
import { latencyOf } from '../statistics.js';
import type { Difference } from './compareAnswers.js';
import type { Replayed } from './replayQueries.js';

/** A query whose answers differ, or that got none. */
export type Finding = {
  readonly at: string;
  readonly operationName: string | null;
  readonly partner: string | null;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly differences: readonly Difference[];
  /** Why there is no answer, of the gateway that is tried or of the other one. */
  readonly failure: string | null;
};

type Counts = { asked: number; same: number; different: number; failed: number };
const noCounts = (): Counts => ({ asked: 0, same: 0, different: 0, failed: 0 });

/** What came of a replay so far. */
export type ReplayedReport = {
  readonly counts: Readonly<Counts>;
  readonly findings: readonly Finding[];
  /** Findings beyond those that are kept. */
  readonly findingsLeftOut: number;
  /** How much later than its time a query was asked, at most. */
  readonly lateMs: number;
  /** Counts and times of each operation, as text. */
  readonly table: string;
};

export type ReplayReport = {
  readonly add: (replayed: Replayed) => void;
  readonly counts: Readonly<Counts>;
  readonly read: () => ReplayedReport;
};

/** So many queries are told of one by one. */
const maximumFindings = 10_000;

const failureOf = ({ tried, right }: Replayed): string | null => {
  if (tried.kind === 'failed') return `--to: ${tried.reason}`;
  return right?.kind === 'failed' ? `--against: ${right.reason}` : null;
};

const short = (ms: number): string => (Number.isFinite(ms) ? ms.toFixed(1) : '–');
const timesOf = (values: readonly number[]): string[] => {
  const { p50, p99 } = latencyOf(values);
  return [short(p50), short(p99)];
};

/** Adds up what becomes of queries, by the names of operations. */
export const replayReport = (hasOther: boolean): ReplayReport => {
  const counts = noCounts();
  const byName = new Map<string, { readonly counts: Counts; readonly triedMs: number[]; readonly rightMs: number[] }>();
  const findings: Finding[] = [];
  let findingsLeftOut = 0;
  let lateMs = 0;
  const ofName = (name: string) => {
    const found = byName.get(name) ?? { counts: noCounts(), triedMs: [], rightMs: [] };
    byName.set(name, found);
    return found;
  };
  const keep = ({ query, differences }: Replayed, failure: string | null): void => {
    const { at, operationName, partner, query: text, variables } = query;
    if (findings.length >= maximumFindings) findingsLeftOut += 1;
    else findings.push({ at, operationName, partner, query: text, variables, differences, failure });
  };
  return {
    counts,
    add: (replayed) => {
      const { query, tried, right, differences } = replayed;
      const failure = failureOf(replayed);
      const result = failure !== null ? 'failed' : differences.length > 0 ? 'different' : 'same';
      const of = ofName(query.operationName ?? '(no name)');
      for (const sum of [counts, of.counts]) {
        sum.asked += 1;
        sum[result] += 1;
      }
      if (tried.kind === 'answered') of.triedMs.push(tried.ms);
      if (right?.kind === 'answered') of.rightMs.push(right.ms);
      lateMs = Math.max(lateMs, replayed.lateMs);
      if (result !== 'same') keep(replayed, failure);
    },
    read: () => {
      const titles = ['operation', 'asked', 'same', 'different', 'failed', 'p50 ms', 'p99 ms'];
      const rows = [...byName].map(([name, { counts: of, triedMs, rightMs }]) => [
        name,
        ...[of.asked, of.same, of.different, of.failed].map(String),
        ...timesOf(triedMs),
        ...(hasOther ? timesOf(rightMs) : []),
      ]);
      const table = layOut([[...titles, ...(hasOther ? ['other p50', 'other p99'] : [])], ...rows]);
      return { counts, findings, findingsLeftOut, lateMs, table };
    },
  };
};
