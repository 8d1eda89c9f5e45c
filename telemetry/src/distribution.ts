/** How values are told apart: by steps, the end of each twice that of the one before it. */
export type Steps = {
  /** The largest value of the first step. */
  readonly first: number;
  /** How many there are; what is more than the last is counted together. */
  readonly count: number;
  /** So many of what is counted are one of what is written: 1,000 for milliseconds, since metrics are in seconds. */
  readonly unit: number;
};

/** Milliseconds of requests and of what they wait for: 1 ms to 8.2 s. */
export const requestSteps: Steps = { first: 1, count: 14, unit: 1_000 };
/** Milliseconds of what a process does by itself, and of statements: 0.064 ms to 4.2 s. */
export const workSteps: Steps = { first: 0.064, count: 17, unit: 1_000 };

/**
 * How often there was which value. To count one takes some nanoseconds and makes nothing; it becomes text when somebody reads
 * it.
 */
export class Distribution {
  /** How many there were of each step; the last number is of all that were more. */
  readonly counts: Float64Array;
  sum = 0;

  constructor(readonly steps: Steps) {
    this.counts = new Float64Array(steps.count + 1);
  }

  add(value: number): void {
    const { first, count } = this.steps;
    const step = value <= first ? 0 : Math.min(count, Math.ceil(Math.log2(value / first)));
    this.counts[step] = (this.counts[step] ?? 0) + 1;
    this.sum += value;
  }
}

/** The end of each step as it is written. */
export const boundsOf = ({ first, count, unit }: Steps): readonly string[] =>
  Array.from({ length: count }, (_step, index) => String(Number(((first * 2 ** index) / unit).toPrecision(12))));
