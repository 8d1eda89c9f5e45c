import { keyOf, type Attempt } from '../history/attempt.js';
import { groupBy } from '../check/ledger.js';
import type { Verdict } from '../check/invariants.js';
import { violationsOf } from '../check/invariants.js';
import type { Harm } from './nemesis.js';

export type RunFigures = {
  readonly attempts: number;
  readonly seconds: number;
  readonly harm: Harm;
  /** Connections that faults ended, by kind. */
  readonly cuts: ReadonlyMap<string, number>;
};

const countBy = <Item>(items: readonly Item[], nameOf: (item: Item) => string | undefined): string => {
  const counts = new Map<string, number>();
  for (const item of items) {
    const name = nameOf(item);
    if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const sorted = [...counts].toSorted((one, other) => other[1] - one[1]);
  return sorted.length === 0 ? 'none' : sorted.map(([name, count]) => `${name} ${count}`).join(', ');
};

const listOf = (counts: ReadonlyMap<string, number>): string =>
  counts.size === 0 ? 'none' : [...counts].map(([name, count]) => `${name} ${count}`).join(', ');

const isUnknown = ({ outcome }: Attempt): boolean => outcome.kind === 'error' && !outcome.definite;

/** What an unknown outcome turned out to be. */
const resolutionOf = (unknown: Attempt, later: readonly Attempt[]): string => {
  const answer = later.find(
    ({ operation, startUs, outcome }) =>
      operation === unknown.operation && startUs >= unknown.endUs && outcome.kind !== 'error',
  )?.outcome;
  if (answer?.kind === 'ok') return answer.replayed ? 'had been done' : 'had not been done, and was then';
  return answer ? 'was refused then' : 'stayed unknown';
};

const resolutionsOf = (history: readonly Attempt[]): string => {
  const byKey = groupBy(
    history.toSorted((one, other) => one.startUs - other.startUs),
    keyOf,
  );
  const resolved = [...byKey.values()].flatMap((attempts) =>
    attempts.filter(isUnknown).map((unknown) => resolutionOf(unknown, attempts)),
  );
  return countBy(resolved, (resolution) => resolution);
};

const made = (history: readonly Attempt[], operation: string): number =>
  history.filter(({ operation: own, outcome }) => own === operation && outcome.kind === 'ok' && !outcome.replayed)
    .length;

/** What a run did and what came of it, in lines. */
export const summaryOf = (history: readonly Attempt[], figures: RunFigures, verdicts: readonly Verdict[]): string => {
  const { attempts, seconds, harm, cuts } = figures;
  const requests = history.filter(({ operation }) => operation !== 'lapse');
  const unknown = requests.filter(isUnknown);
  const perSecond = (count: number): string => (count / Math.max(seconds, 0.001)).toFixed(1);
  return [
    `${attempts} attempts with ${requests.length} requests in ${seconds.toFixed(0)} s: ${perSecond(attempts)} attempts/s, ${perSecond(requests.length)} requests/s`,
    `harm       ${harm.kills} kills of shards, ${harm.gatewayKills} of the gateway; connections ended by faults: ${listOf(cuts)}; faults sent: ${listOf(harm.struck)}`,
    `made       holds ${made(history, 'hold')}, confirmations ${made(history, 'confirm')}, extensions ${made(history, 'extend')}, cancellations ${made(history, 'cancel')}; holds whose time was taken away ${history.length - requests.length}`,
    `replayed   ${requests.filter(({ operation, outcome }) => operation !== 'read' && outcome.kind === 'ok' && outcome.replayed).length} answers from what had been done before`,
    `refused    ${countBy(requests, ({ outcome }) => (outcome.kind === 'refused' ? outcome.code : undefined))}`,
    `failed     ${countBy(requests, ({ outcome }) => (outcome.kind === 'error' && outcome.definite ? outcome.code : undefined))}`,
    `unknown    ${unknown.length} (${countBy(unknown, ({ outcome }) => (outcome.kind === 'error' ? outcome.code : undefined))}): ${resolutionsOf(history)}`,
    `lost ${violationsOf(verdicts, ['I1'])} / duplicated ${violationsOf(verdicts, ['I2'])} / oversold ${violationsOf(verdicts, ['I3'])}; violations of all thirteen: ${violationsOf(verdicts)}`,
  ].join('\n');
};
