type Entry = {
  readonly level?: unknown;
  readonly event?: unknown;
  readonly msg?: unknown;
  readonly err?: unknown;
  readonly error?: unknown;
};

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

/** What a request was and came to, in a few words. */
const requestText = (entry: object): string => {
  const { method, route, operationName, status, durationMs, codes } = entry as Readonly<Record<string, unknown>>;
  const said = [
    method,
    route,
    operationName,
    status,
    durationMs === undefined ? durationMs : `${String(durationMs)} ms`,
  ];
  return [...said, ...(Array.isArray(codes) ? codes : [])]
    .filter((word) => word !== undefined && word !== null)
    .join(' ');
};

/** A line of a child's log for people: level, message and cause; of a request what it was; any line that is none of ours as it is. */
export const readableLine = (line: string): string => {
  const entry = readEntry(line);
  if (!entry || typeof entry.msg !== 'string') return line;
  const level = nameOfLevel[Number(entry.level)] ?? 'info';
  if (entry.event === 'request') return `${level} ${requestText(entry)}`;
  const cause = ((entry.err ?? entry.error) as { readonly message?: unknown } | null | undefined)?.message;
  const reason = typeof cause === 'string' && cause !== entry.msg ? `: ${cause}` : '';
  return `${level} ${entry.msg}${reason}`;
};
