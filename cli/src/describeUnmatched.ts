import type { UnmatchedOf } from '@tripgraph/dev/places/readUnmatched';
import type { UnmatchedThing } from '@tripgraph/dev/places/unmatchedStatements';
import { tableOf } from './table.js';

const widestCell = 60;

/** Text of a source, which must not steer a terminal or break a line. */
const cell = (text: string): string => {
  const plain = text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ').trim();
  return plain.length <= widestCell ? plain : `${plain.slice(0, widestCell - 1)}…`;
};

const wantedText = (wanted: unknown): string => {
  const { names, countryCode, point } = (wanted ?? {}) as Readonly<Record<string, unknown>>;
  const { latitude, longitude } = (point ?? {}) as Readonly<Record<string, unknown>>;
  const parts = [
    ...(Array.isArray(names) ? names.map(String) : []),
    ...(typeof countryCode === 'string' ? [countryCode] : []),
    ...(typeof latitude === 'number' && typeof longitude === 'number' ? [`(${latitude}, ${longitude})`] : []),
  ];
  return parts.join(' · ');
};

const titles = ['SOURCE', 'KEY', 'WHAT', 'WANTED', 'HANGS ON'];

const cellsOf = (thing: UnmatchedThing): readonly string[] =>
  [thing.source, thing.key, thing.name ?? '', wantedText(thing.wanted), thing.placeId ?? 'nothing'].map(cell);

const onWhat = (matchedBy: string | null): string =>
  matchedBy === 'REGION' ? 'on a region' : matchedBy === 'COUNTRY' ? 'on a country' : 'on nothing';

/** How many things of all subgraphs that could be read. */
export const unmatchedTotal = (all: readonly UnmatchedOf[]): number =>
  all.flatMap((one) => (one.state === 'READ' ? one.counts : [])).reduce((sum, { count }) => sum + count, 0);

const describeOne = (one: UnmatchedOf): string => {
  if (one.state === 'UNKNOWN') return `${one.subgraph}: not known, ${one.reason}\n`;
  if (one.counts.length === 0) return `${one.subgraph}: everything has its place\n`;
  const counts = one.counts.map(
    ({ source, matchedBy, count }) => `${count.toLocaleString('en-US')} of ${cell(source)} ${onWhat(matchedBy)}`,
  );
  const table = one.things.length === 0 ? '' : tableOf(titles, one.things.map(cellsOf));
  const left = unmatchedTotal([one]) - one.things.length;
  const more = left > 0 ? `and ${left.toLocaleString('en-US')} more: --limit says how many are listed\n` : '';
  return `${one.subgraph}: ${counts.join(', ')}\n${table}${more}`;
};

/** For people: counts for each subgraph, and a line for each thing that is listed. */
export const describeUnmatched = (all: readonly UnmatchedOf[]): string => all.map(describeOne).join('\n');
