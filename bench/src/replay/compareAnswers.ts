/** What a gateway has answered, as much of it as is compared. */
export type ReplayedAnswer = {
  readonly status: number;
  readonly data: unknown;
  /** Of errors, where they are and their codes: messages may name ids of a request. */
  readonly errors: readonly string[];
};

/** Where two answers differ, such as `data.place.activities.edges[3].node.title`, and the beginnings of both values, as JSON. */
export type Difference = { readonly path: string; readonly expected: string; readonly got: string };

/** So many of one answer are told. */
const maximumDifferences = 10;
const maximumValueCharacters = 500;

const beginningOf = (value: unknown): string => (JSON.stringify(value) ?? 'nothing').slice(0, maximumValueCharacters);

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/**
 * Where `got` is another answer than `expected`, ten at most, in the order of the answer; values of fields that are ignored may differ.
 * Lists have an order; keys have none.
 */
export const compareAnswers = (
  expected: ReplayedAnswer,
  got: ReplayedAnswer,
  ignored: ReadonlySet<string>,
): readonly Difference[] => {
  const differences: Difference[] = [];
  const tell = (path: string, one: unknown, other: unknown): void => {
    if (differences.length < maximumDifferences)
      differences.push({ path, expected: beginningOf(one), got: beginningOf(other) });
  };
  const compare = (one: unknown, other: unknown, path: string): void => {
    if (differences.length >= maximumDifferences || Object.is(one, other)) return;
    if (Array.isArray(one) && Array.isArray(other)) {
      if (one.length !== other.length) tell(`${path}.length`, one.length, other.length);
      one.slice(0, other.length).forEach((item, index) => compare(item, other[index], `${path}[${index}]`));
    } else if (isObject(one) && isObject(other) && !Array.isArray(one) && !Array.isArray(other)) {
      for (const key of new Set([...Object.keys(one), ...Object.keys(other)]))
        if (!ignored.has(key)) compare(one[key], other[key], `${path}.${key}`);
    } else tell(path, one, other);
  };
  compare(expected.status, got.status, 'status');
  compare(expected.errors, got.errors, 'errors');
  compare(expected.data, got.data, 'data');
  return differences;
};
