/** Where in an answer something is, such as `['placeByPath', 'tours']`. */
export type Path = ReadonlyArray<string | number>;

/** An error beside the data: what it is about is null. Decide by the code: messages may change. */
export type Problem = { readonly code: string; readonly path: Path };

/** A part that could not be asked for now: it is what was last known, so many seconds ago. */
export type StalePart = { readonly path: Path; readonly ageSeconds: number };

/** What was asked for; where something is missing or not of now, that is said. */
export type Answer<Data> = {
  readonly data: Data;
  readonly problems: readonly Problem[];
  /** Lists that are there in part: rows are missing. */
  readonly incomplete: readonly Path[];
  readonly stale: readonly StalePart[];
};

const begins = (path: Path, beginning: Path): boolean =>
  beginning.length <= path.length && beginning.every((step, index) => step === path[index]);

/** What is wrong at a place of an answer, or at one above or below it. */
export const problemAt = ({ problems }: Answer<unknown>, at: Path): Problem | undefined =>
  problems.find(({ path }) => begins(path, at) || begins(at, path));

/**
 * What is wrong with a part of an answer. What went wrong above it, where the gateway asks several sources for parts of one
 * object, is about this part when it is not there.
 */
export const problemOfPart = (answer: Answer<unknown>, at: Path, isThere: boolean): Problem | undefined =>
  isThere ? answer.problems.find(({ path }) => begins(path, at)) : problemAt(answer, at);

const valueAt = (data: unknown, path: Path): unknown =>
  path.reduce<unknown>((value, step) => (value as Readonly<Record<string | number, unknown>> | null)?.[step], data);

/** Whether something that is there lacks a part. Of what is not there at all an error says so. */
export const hasGaps = ({ data, incomplete }: Answer<unknown>): boolean =>
  incomplete.some((path) => (valueAt(data, path) ?? null) !== null);

/** The age of the oldest part that is not of now; undefined when everything is. */
export const oldestSeconds = ({ stale }: Answer<unknown>): number | undefined =>
  stale.length === 0 ? undefined : Math.max(...stale.map(({ ageSeconds }) => ageSeconds));

/** Whether everything that was asked for is there, and of now. */
export const isWhole = ({ problems, incomplete, stale }: Answer<unknown>): boolean =>
  problems.length + incomplete.length + stale.length === 0;
