/** A file of a feed as it comes, packed or not. */
export type FeedFile = AsyncIterable<Uint8Array>;

/** Where the files of a feed are. Both reject with a sentence when the place itself cannot be reached. */
export type FeedFiles = {
  /** The whole catalogue. */
  readonly full: (signal: AbortSignal) => Promise<FeedFile>;
  /** The update with this number; null when there is none (yet). */
  readonly update: (number: number, signal: AbortSignal) => Promise<FeedFile | null>;
};

/** What the files are called: `{number}` stands for the number of an update. */
export type FeedNames = { readonly full: string; readonly update: string };

/** The name of an update. */
export const updateName = (names: FeedNames, number: number): string =>
  names.update.replace('{number}', String(number));
