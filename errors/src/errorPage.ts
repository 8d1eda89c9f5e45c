import { catalogue, type CatalogueEntry } from './catalogue.js';

const opening = `# Error codes

<!-- Written by \`npm run docs\` from errors/src/catalogue.ts. Change that file, not this page. -->

An error of a GraphQL answer carries its code in \`extensions.code\`. Decide by the code: messages may change, codes do not.

- **HTTP status**: the status of an answer that has this error and no data. An answer that has data is 200 and may hold
  errors beside it.
- **Message**: \`as it is\` is written for the caller and says what was wrong, where, and what to do. \`the meaning\` names
  our inner workings: the caller reads the meaning of this table in its place, and the log has the message.
- **Retry**: whether the same request may succeed later without being changed.
`;

const heading = ['Code', 'HTTP status', 'Message', 'Retry', 'Meaning'];

const rowOf = ([code, entry]: [string, CatalogueEntry]): string[] => [
  `\`${code}\``,
  String(entry.httpStatus),
  entry.audience === 'client' ? 'as it is' : 'the meaning',
  entry.retryable ? 'yes' : 'no',
  entry.meaning.replaceAll('|', '\\|'),
];

/** A Markdown table with its columns padded to one width, as the formatter wants it. */
const table = (rows: readonly string[][]): string => {
  const widths = heading.map((_, column) => Math.max(...[heading, ...rows].map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[], filler: string): string =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0, filler)).join(' | ')} |\n`;
  const dashes = heading.map(() => '');
  return line(heading, ' ') + line(dashes, '-') + rows.map((row) => line(row, ' ')).join('');
};

/** The text of docs/errors.md. */
export const errorPage = (): string => `${opening}\n${table(Object.entries(catalogue).map(rowOf))}`;
