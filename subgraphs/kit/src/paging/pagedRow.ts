/** A row of one of several pages that one statement reads, or the place's facts alone where its page is empty. */
export type PagedRow<Row> = {
  /** Whose page it is. */
  readonly ownerId: string;
  /** Whether rows stand at or below the range that was asked, and at or above it, in the order of the values. */
  readonly below: boolean;
  readonly above: boolean;
  /** Null when it was not asked. */
  readonly total: number | null;
} & (Row | { readonly [Field in keyof Row]: null });
