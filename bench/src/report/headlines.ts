import type { Row } from './row.js';

const ratio = (of: number | null, to: number | null): string =>
  of === null || to === null || !Number.isFinite(of / to) ? 'unknown' : (of / to).toFixed(2);

const compare = (ours: Row, theirs: Row): string =>
  `${ratio(ours.requestsPerSecond.median, theirs.requestsPerSecond.median)} in req/s, ` +
  `${ratio(theirs.cpuMicrosPerRequest, ours.cpuMicrosPerRequest)} in requests per CPU time, ` +
  `${ratio(ours.p99Ms, theirs.p99Ms)} in p99`;

/** Our gateway by what each other had in the same row, as factors of theirs. */
export const headlines = (rows: readonly Row[]): string[] =>
  rows
    .filter(({ contestant }) => contestant === 'ours')
    .flatMap((ours) =>
      rows
        .filter(({ workload, connections }) => workload === ours.workload && connections === ours.connections)
        .filter(({ contestant }) => !contestant.startsWith('ours'))
        .map(
          (theirs) => `ours to ${theirs.contestant}, ${ours.workload}, ${ours.connections}: ${compare(ours, theirs)}`,
        ),
    );
