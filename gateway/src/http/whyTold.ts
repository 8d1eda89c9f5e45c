/** Why a request has a line in the log. */
export type Because = 'mutation' | 'errors' | 'slow' | 'sample';

/** Which requests have a line although nothing is the matter with them. */
export type LineRules = {
  /** What takes as long as this. */
  readonly slowMs: number;
  /** So many of a hundred of all others. */
  readonly samplePercent: number;
};

/** What is known of a request once its answer is there. */
export type Ended = {
  readonly isMutation: boolean;
  readonly hasErrors: boolean;
  readonly status: number;
  readonly durationMs: number;
};

const firstRefusal = 400;

/** Why a request is told of; undefined for most. `draw` gives a number in [0, 1). It is asked for each request, and makes nothing. */
export const whyTold = (
  { isMutation, hasErrors, status, durationMs }: Ended,
  { slowMs, samplePercent }: LineRules,
  draw: () => number,
): Because | undefined => {
  if (hasErrors || status >= firstRefusal) return 'errors';
  if (isMutation) return 'mutation';
  if (durationMs >= slowMs) return 'slow';
  return draw() * 100 < samplePercent ? 'sample' : undefined;
};
