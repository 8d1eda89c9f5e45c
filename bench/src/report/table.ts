import type { Row } from './row.js';

/** Stands for a figure that there is not. */
const unknown = '–';
const whole = (value: number): string => (Number.isFinite(value) ? Math.round(value).toLocaleString('en-US') : unknown);
const short = (value: number): string =>
  Number.isFinite(value) ? value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0) : unknown;
const optional = (value: number | null, text: (value: number) => string): string =>
  value === null ? unknown : text(value);
const percent = (value: number): string => `${Math.round(value * 100)} %`;

type Column = readonly [title: string, of: (row: Row, beside: (contestant: string) => Row | undefined) => string];

const ratioTo = (row: Row, other: Row | undefined): number | null =>
  other && other !== row ? row.requestsPerSecond.median / other.requestsPerSecond.median : null;

const columns: readonly Column[] = [
  ['gateway', ({ contestant }) => contestant],
  ['req/s', ({ requestsPerSecond }) => whole(requestsPerSecond.median)],
  ['min–max', ({ requestsPerSecond: { min, max } }) => `${whole(min)}–${whole(max)}`],
  ['p50 ms', ({ p50Ms }) => short(p50Ms)],
  ['p99 ms', ({ p99Ms }) => short(p99Ms)],
  ['first byte', ({ firstByteMs }) => short(firstByteMs)],
  ['CPU µs/req', ({ cpuMicrosPerRequest }) => optional(cpuMicrosPerRequest, whole)],
  ['RSS MB', ({ residentMb }) => optional(residentMb, whole)],
  ['busy', ({ gatewayBusy }) => optional(gatewayBusy, percent)],
  ['beside', ({ besideBusy }) => optional(besideBusy, percent)],
  ['× apollo', (row, beside) => optional(ratioTo(row, beside('apollo')), (ratio) => ratio.toFixed(2))],
  ['of limit', (row, beside) => optional(ratioTo(row, beside('limit')), percent)],
];

/** Cells in columns: the first to the left, the others to the right. */
export const layOut = (lines: readonly (readonly string[])[]): string => {
  const widths = (lines[0] ?? []).map((_, column) => Math.max(...lines.map((cells) => cells[column]?.length ?? 0)));
  const pad = (cell: string, column: number): string =>
    column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0);
  const rule = widths.map((width, column) =>
    column === 0 ? '-'.repeat(width) : `${'-'.repeat(Math.max(1, width - 1))}:`,
  );
  const [head = [], ...rest] = lines;
  return [head, rule, ...rest].map((cells) => `| ${cells.map(pad).join(' | ')} |`).join('\n');
};

/** The rows as Markdown: a table for each workload and number of connections. */
export const tablesOf = (rows: readonly Row[]): string => {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const title = `${row.workload}, ${row.connections} ${row.connections === 1 ? 'connection' : 'connections'}`;
    groups.set(title, [...(groups.get(title) ?? []), row]);
  }
  return [...groups]
    .map(([title, group]) => {
      const beside = (name: string): Row | undefined => group.find(({ contestant }) => contestant === name);
      const known = columns.filter(([, of]) => group.some((row) => of(row, beside) !== unknown));
      const cells = group.map((row) => known.map(([, of]) => of(row, beside)));
      return `${title}\n\n${layOut([known.map(([name]) => name), ...cells])}`;
    })
    .join('\n\n');
};
