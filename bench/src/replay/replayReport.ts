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
  /** Why there is no answer to compare: of the gateway that is tried, of the other one, or of both. */
  readonly failure: string | null;
};

type Counts = { asked: number; same: number; different: number; refused: number; failed: number };
const noCounts = (): Counts => ({ asked: 0, same: 0, different: 0, refused: 0, failed: 0 });

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

/** So many queries are told of one by one, and so much of them. */
const maximumFindings = 10_000;
const maximumFindingCharacters = 64_000_000;

const failureOf = ({ tried, right, isRefused }: Replayed): string | null => {
  if (tried.kind === 'failed') return `--to: ${tried.reason}`;
  if (right?.kind === 'failed') return `--against: ${right.reason}`;
  return isRefused ? `both: status ${tried.answer.status} ${tried.codes.join(', ')}` : null;
};

const resultOf = ({ tried, right, isRefused, differences }: Replayed): Exclude<keyof Counts, 'asked'> => {
  if (tried.kind === 'failed' || right?.kind === 'failed') return 'failed';
  if (differences.length > 0) return 'different';
  return isRefused ? 'refused' : 'same';
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
  let characters = 0;
  let lateMs = 0;
  const ofName = (name: string) => {
    const found = byName.get(name) ?? { counts: noCounts(), triedMs: [], rightMs: [] };
    byName.set(name, found);
    return found;
  };
  const keep = ({ query, differences }: Replayed, failure: string | null): void => {
    const { at, operationName, partner, query: text, variables } = query;
    const finding = { at, operationName, partner, query: text, variables, differences, failure };
    const length = JSON.stringify(finding).length;
    if (findings.length >= maximumFindings || characters + length > maximumFindingCharacters) {
      findingsLeftOut += 1;
      return;
    }
    characters += length;
    findings.push(finding);
  };
  return {
    counts,
    add: (replayed) => {
      const { query, tried, right } = replayed;
      const result = resultOf(replayed);
      const of = ofName(query.operationName ?? '(no name)');
      for (const sum of [counts, of.counts]) {
        sum.asked += 1;
        sum[result] += 1;
      }
      if (tried.kind === 'answered') of.triedMs.push(tried.ms);
      if (right?.kind === 'answered') of.rightMs.push(right.ms);
      lateMs = Math.max(lateMs, replayed.lateMs);
      if (result !== 'same') keep(replayed, failureOf(replayed));
    },
    read: () => {
      const titles = ['operation', 'asked', 'same', 'different', 'refused', 'failed', 'p50 ms', 'p99 ms'];
      const rows = [...byName].map(([name, { counts: of, triedMs, rightMs }]) => [
        name,
        ...[of.asked, of.same, of.different, of.refused, of.failed].map(String),
        ...timesOf(triedMs),
        ...(hasOther ? timesOf(rightMs) : []),
      ]);
      const table = layOut([[...titles, ...(hasOther ? ['other p50', 'other p99'] : [])], ...rows]);
      return { counts, findings, findingsLeftOut, lateMs, table };
    },
  };
};
