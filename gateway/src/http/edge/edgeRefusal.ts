/** A request that is not read any further, answered in the form of whatever is served at its path. */
export class EdgeRefusal extends Error {
  override readonly name = 'EdgeRefusal';

  constructor(
    readonly statusCode: 400 | 405 | 406 | 413 | 415,
    message: string,
    /** What the answer says in its head. */
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(message);
  }
}
