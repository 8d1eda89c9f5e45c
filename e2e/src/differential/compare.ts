import { canonical } from './canonical.js';
import type { Result, ResultError } from './executors.js';

type Path = ReadonlyArray<string | number>;

const startsWith = (path: Path, start: Path): boolean =>
  start.length <= path.length && start.every((step, index) => path[index] === step);

const meets = (one: Path, other: Path): boolean => startsWith(one, other) || startsWith(other, one);

/** Whether an answer has null at a path, or above it. */
const isNullAt = (data: unknown, path: Path): boolean => {
  let value = data;
  for (const step of path) {
    if (value === null) return true;
    if (typeof value !== 'object' || !Object.hasOwn(value as object, step)) return false;
    value = (value as Record<string | number, unknown>)[step];
  }
  return value === null;
};

/** The reference calls an error without a code so; the engine leaves that to whoever writes the response. */
const codeOf = ({ code }: ResultError): string => code ?? 'DOWNSTREAM_SERVICE_ERROR';

const keyOf = (error: ResultError): string => `${codeOf(error)} at ${error.path?.join('.') ?? 'no path'}`;

/** An error that only the engine has is right where it says of a null that a subgraph's answer could not be shown. */
const isCompletion = (error: ResultError, { data }: Result): boolean =>
  error.code === 'SUBGRAPH_INVALID_ANSWER' && error.path !== undefined && isNullAt(data, error.path);

const isExplained = (path: Path | undefined, errors: readonly ResultError[]): boolean =>
  errors.some((error) => error.path === undefined || path === undefined || meets(error.path, path));

/**
 * What tells the engine's answer from the reference's, the deliberate differences of docs/engine-differences.md aside;
 * undefined when nothing does.
 */
export const differenceOf = (engine: Result, reference: Result): string | undefined => {
  if (engine.broke !== undefined || reference.broke !== undefined) {
    if (engine.broke !== undefined && reference.broke !== undefined) return undefined;
    return `broke: engine ${engine.broke ?? 'answered'}, reference ${reference.broke ?? 'answered'}`;
  }
  if (canonical(engine.data) !== canonical(reference.data)) return 'data';
  const fromEngine = new Set(engine.errors.map(keyOf));
  const fromReference = new Set(reference.errors.map(keyOf));
  const missing = reference.errors.find((error) => !fromEngine.has(keyOf(error)));
  if (missing) return `the engine does not say: ${keyOf(missing)}`;
  const extra = engine.errors.find((error) => !fromReference.has(keyOf(error)) && !isCompletion(error, engine));
  if (extra) return `only the engine says: ${keyOf(extra)}`;
  const silent = reference.valueCompletion.find(({ path }) => !isExplained(path, engine.errors));
  if (silent) return `the engine has a silent null: ${keyOf(silent)}`;
  return undefined;
};
