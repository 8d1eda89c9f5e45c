/** An operation that clients ask for. */
export type Tried = { readonly source: string; readonly operationName: string | undefined; readonly hits: number };

export type CanaryLimits = {
  readonly maxOperations: number;
  /** What has not been tried by then is passed over. */
  readonly timeLimitMs: number;
};

/** What is asked for less often is not worth keeping a supergraph for. */
const leastShare = 0.01;
const shownCharacters = 120;

/** The operations to try: those asked for most that are a hundredth of all that is asked, or more. */
export const operationsToTry = <Operation extends Tried>(
  hottest: readonly Operation[],
  maxOperations: number,
): readonly Operation[] => {
  const all = hottest.reduce((sum, { hits }) => sum + hits, 0);
  return hottest.filter(({ hits }) => hits > 0 && hits >= all * leastShare).slice(0, maxOperations);
};

/** How a log calls an operation: by its name, or by the beginning of its text. */
export const titleOf = ({ source, operationName }: Tried): string => {
  if (operationName !== undefined) return operationName;
  const text = source.replace(/\s+/g, ' ').trim();
  return text.length <= shownCharacters ? text : `${text.slice(0, shownCharacters)}…`;
};
