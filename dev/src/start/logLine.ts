type Entry = { readonly level?: unknown; readonly msg?: unknown; readonly err?: unknown; readonly error?: unknown };

const nameOfLevel: Readonly<Record<number, string>> = {
  10: 'trace',
  20: 'debug',
  30: 'info',
  40: 'warn',
  50: 'error',
  60: 'fatal',
};

const readEntry = (line: string): Entry | undefined => {
  if (!line.startsWith('{')) return undefined;
  try {
    return JSON.parse(line) as Entry;
  } catch {
    return undefined;
  }
};

/** A line of a child's log for people: pino's JSON as level, message and cause; any other line as it is. */
export const readableLine = (line: string): string => {
  const entry = readEntry(line);
  if (!entry || typeof entry.msg !== 'string') return line;
  const level = nameOfLevel[Number(entry.level)] ?? 'info';
  const cause = ((entry.err ?? entry.error) as { readonly message?: unknown } | null | undefined)?.message;
  const reason = typeof cause === 'string' && cause !== entry.msg ? `: ${cause}` : '';
  return `${level} ${entry.msg}${reason}`;
};
