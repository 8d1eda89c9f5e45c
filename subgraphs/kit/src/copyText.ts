const written: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

const quoteElement = (value: unknown): string =>
  value === null || value === undefined ? 'NULL' : `"${textOf(value).replace(/["\\]/g, '\\$&')}"`;

const textOf = (value: unknown): string => {
  if (typeof value === 'boolean') return value ? 't' : 'f';
  if (value instanceof Date) return value.toISOString();
  if (value instanceof Uint8Array) return `\\x${Buffer.from(value).toString('hex')}`;
  if (Array.isArray(value)) return `{${value.map(quoteElement).join(',')}}`;
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
};

const field = (value: unknown): string =>
  value === null || value === undefined ? '\\N' : textOf(value).replace(/[\\\t\n\r]/g, (char) => written[char] ?? char);

/**
 * One row in the text format of COPY (https://www.postgresql.org/docs/18/sql-copy.html, "Text Format"), with its line end.
 * null and undefined become NULL, arrays an array literal of one dimension, Date a timestamp with time zone, bytes a bytea,
 * other objects JSON. A JSON value that is itself an array goes in as its JSON text.
 */
export const copyLine = (row: readonly unknown[]): string => `${row.map(field).join('\t')}\n`;
