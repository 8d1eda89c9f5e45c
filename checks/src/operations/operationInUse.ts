/** An operation that somebody asks for: one that is persisted for a partner, or one that was asked in the window looked at. */
export type OperationInUse = {
  /** A partner's or frontend's name; "anybody" where none was told. */
  readonly client: string;
  /** Its name in the document; undefined where it has none. */
  readonly name: string | undefined;
  /** The id by which it is persisted. */
  readonly id: string | undefined;
  /** A document of this operation, perhaps of others, and their fragments. */
  readonly document: string;
  /** How often it was asked in the window; undefined without a record of use. */
  readonly count: number | undefined;
  /** The last day of use, as 2026-11-29; undefined without a record of use. */
  readonly lastDay: string | undefined;
};
