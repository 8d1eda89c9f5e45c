import type { Affected } from '../finding.js';
import type { Report, ReportedFinding } from './report.js';

/** "1 error", "2 errors". */
export const counted = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;

/** "1 error, 2 warnings, 0 notices". */
export const countsOf = ({ counts }: Report): string => {
  const levels = [counted(counts.error, 'error'), counted(counts.warning, 'warning'), counted(counts.notice, 'notice')];
  return [...levels, ...(counts.approved > 0 ? [`${counts.approved} of them approved`] : [])].join(', ');
};

/** What was compared, in a sentence: the same for every format. */
export const comparedOf = ({ before, after, totals }: Report): string => {
  const sides =
    before === undefined ? `${after} was looked at, with nothing to compare it with` : `${after} against ${before}`;
  const parts = [
    counted(totals.subgraphs, 'subgraph'),
    counted(totals.types, 'type'),
    `${counted(totals.operations, 'operation')} in use`,
  ];
  return `${sides}: ${parts.join(', ')}`;
};

const useOf = ({ count, lastDay }: Affected): string => {
  const said = [
    ...(count === undefined ? [] : [counted(count, 'time')]),
    ...(lastDay === undefined ? [] : [`last on ${lastDay}`]),
  ];
  return said.length > 0 ? ` (${said.join(', ')})` : ' (no record of use)';
};

/** "acme: PlacePage by Activity.title (12 times, last on 2026-11-29)". */
export const affectedOf = (affected: Affected): string => {
  const { client, operation, field } = affected;
  return `${client}: ${operation}${field === undefined ? '' : ` by ${field}`}${useOf(affected)}`;
};

/** Why a finding has not the level of its rule; undefined when it has. */
export const changedLevelOf = ({ changedLevel, level }: ReportedFinding): string | undefined =>
  changedLevel && `${changedLevel.from} by its rule, ${level} here: ${changedLevel.because}`;

/** "subgraphs/places/schema.graphql:12:3". */
export const placeOf = ({ place }: ReportedFinding): string | undefined =>
  place && `${place.file}:${place.line}:${place.column}`;
