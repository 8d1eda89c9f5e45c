/** What somebody wants to do; examples are shown by it. */
export type Job = 'place page' | 'search' | 'book' | 'partner';

/** Ids and times of what the graph holds now, by their names in `variables` of examples. */
export type Found = Readonly<Record<string, unknown>>;

/** What has to be looked for in the graph before an example can be asked. */
export type Wanted = 'activity' | 'tour' | 'bookable' | 'booking';

/** A query to start from. */
export type Example = {
  readonly job: Job;
  readonly title: string;
  /** The file in examples/queries, without its ending. */
  readonly file: string;
  /** What is looked for first, for `variables`; undefined where they are the same in every graph. */
  readonly wants?: Wanted;
  readonly variables: (found: Found, today: Date) => Readonly<Record<string, unknown>>;
};

/** A day so many days after another one, such as `2026-12-01`. */
export const dayAfter = (today: Date, days: number): string =>
  new Date(today.getTime() + days * 86_400_000).toISOString().slice(0, 10);
