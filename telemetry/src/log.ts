import { pino } from 'pino';
import { logEvents, type EventFields, type EventName } from './logEvents/all.js';
import { logError } from './logError.js';
import { leftOut, secretNames, withoutThese } from './withoutSecrets.js';

/**
 * Writes one line of JSON: an event, with its fields. What it is called, how grave it is and in which words it is told stands
 * in `logEvents`.
 */
export type Log = <Name extends EventName>(
  event: Name,
  ...fields: Record<never, never> extends EventFields<Name> ? [fields?: EventFields<Name>] : [fields: EventFields<Name>]
) => void;

export type LogOptions = {
  /** Of the process, or of a part of one. */
  readonly name: string;
  /** Events below it are not written: one of pino's, or `silent`. */
  readonly level: string;
  /** Which of several processes writes. */
  readonly processNumber?: number | undefined;
  /** What no line may hold, wherever it comes from: peppers, secrets, passwords. */
  readonly secrets?: readonly string[] | undefined;
  /** Standard output without it. Given a whole line at a time. */
  readonly destination?: { readonly write: (line: string) => void } | undefined;
};

const depths = ['', '*.', '*.*.', '*.*.*.'];
const pathOf = (depth: string, name: string): string =>
  name.includes('-') ? `${depth.slice(0, -1)}["${name}"]` : `${depth}${name}`;
const knownSecretNames: ReadonlySet<string> = new Set(secretNames);
const secretPaths = secretNames.flatMap((name) => depths.map((depth) => pathOf(depth, name)));

const isBare = (value: unknown): boolean => typeof value !== 'object' || value === null;

/** Whether fields are but texts and numbers, or lists of such, none of which is secret by its name: there is nothing to leave out. */
const isPlain = (fields: Readonly<Record<string, unknown>>): boolean => {
  for (const name in fields) {
    const value = fields[name];
    if (knownSecretNames.has(name) || !(isBare(value) || (Array.isArray(value) && value.every(isBare)))) return false;
  }
  return true;
};

/**
 * The log of a process or of a part of one: JSON lines on standard output. Secrets are left out by the name of their field, by
 * their look, and, where they are known, by being it.
 */
export const openLog = ({ name, level, processNumber, secrets = [], destination }: LogOptions): Log => {
  const options = {
    name,
    level,
    redact: { paths: secretPaths, censor: leftOut },
    serializers: { err: logError },
    hooks: { streamWrite: withoutThese(secrets) },
  };
  const opened = destination ? pino(options, destination) : pino(options);
  const log = processNumber === undefined ? opened : opened.child({ process: processNumber });
  // To look for secret names takes thirty times as long as to write a line.
  const plain = log.child({}, { redact: [] });
  return (event, ...[fields]) => {
    const { level: gravity, message } = logEvents[event];
    const said = { event, ...fields };
    (isPlain(said) ? plain : log)[gravity](said, message);
  };
};

/** Says nothing to anybody. */
export const silentLog: Log = () => undefined;
