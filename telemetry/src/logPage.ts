import { logEvents } from './logEvents/all.js';

const heading = ['Event', 'Level', 'Message', 'Fields'];

const cell = (text: string): string => text.replaceAll('|', '\\|');

const rows = Object.entries(logEvents).map(([event, { level, message, fields }]) => [
  `\`${event}\``,
  level,
  cell(message),
  Object.keys(fields.shape)
    .map((field) => `\`${field}\``)
    .join(', '),
]);

const widths = heading.map((_, column) => Math.max(...[heading, ...rows].map((row) => row[column]?.length ?? 0)));
const line = (cells: readonly string[], filler: string): string =>
  `| ${cells.map((text, column) => text.padEnd(widths[column] ?? 0, filler)).join(' | ')} |\n`;

/** The table of all events, as docs/logs.md has it. */
const eventTable = (): string =>
  line(heading, ' ') +
  line(
    heading.map(() => ''),
    '-',
  ) +
  rows.map((row) => line(row, ' ')).join('');

const [begin, end] = ['<!-- events: written by `npm run docs` -->\n\n', '\n<!-- /events -->'];

/** A page with the table put between its marks. Throws where it has none. */
export const withEventTable = (page: string): string => {
  const [from, to] = [page.indexOf(begin), page.indexOf(end)];
  if (from < 0 || to < from)
    throw new Error('docs/logs.md has lost the marks that the table of events stands between.');
  return `${page.slice(0, from + begin.length)}${eventTable()}${page.slice(to)}`;
};
