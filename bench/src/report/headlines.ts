import { median } from '../statistics.js';
import type { Row } from './row.js';

const unknown = '–';
const factor = (of: number | null, to: number | null): string =>
  of === null || to === null || !Number.isFinite(of / to) ? unknown : (of / to).toFixed(2);

export const headlineColumns = ['workload', 'ours to', 'req/s ×', 'req per CPU time ×', 'p99 ×'] as const;

/** The number of connections that figures are told for when one must do: the one in the middle. */
const telling = (rows: readonly Row[]): number => {
  const counts = [...new Set(rows.map(({ connections }) => connections))].sort((left, right) => left - right);
  return counts.find((count) => count >= median(counts)) ?? 0;
};

/** What is ours as factors of what each other had, a line for each: see `headlineColumns`. */
export const headlines = (rows: readonly Row[]): { readonly connections: number; readonly lines: string[][] } => {
  const connections = telling(rows);
  const told = rows.filter((row) => row.connections === connections);
  const lines = told
    .filter(({ contestant }) => contestant === 'ours')
    .flatMap((ours) =>
      told
        .filter(({ workload, contestant }) => workload === ours.workload && !contestant.startsWith('ours'))
        .map((theirs) => [
          ours.workload,
          theirs.contestant,
          factor(ours.requestsPerSecond.median, theirs.requestsPerSecond.median),
          factor(theirs.cpuMicrosPerRequest, ours.cpuMicrosPerRequest),
          factor(ours.p99Ms, theirs.p99Ms),
        ]),
    );
  return { connections, lines };
};
