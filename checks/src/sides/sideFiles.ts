/** The files of a side, wherever they are. */
export type SideFiles = {
  /** What they are read from, for people: "HEAD~1", a folder. */
  readonly label: string;
  /**
   * The text of a file, by its path with slashes, relative to the folder that is checked; undefined when there is none.
   * Rejects with an Error that says what is wrong with it.
   */
  readonly read: (path: string) => Promise<string | undefined>;
};

/** A schema of a thousand types has about one megabyte. */
export const maximumFileBytes = 16 * 1024 * 1024;

export const tooLarge = (path: string, bytes: number): Error =>
  new Error(`${path} has ${bytes} bytes, and no more than ${maximumFileBytes} are read.`);
