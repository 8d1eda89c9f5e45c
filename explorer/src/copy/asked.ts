/** A request as it stands in the editors. */
export type Asked = {
  readonly document: string;
  /** The operation of the document that is meant; undefined where it has one. */
  readonly operationName: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
  /** Headers that somebody has written, the key among them. */
  readonly headers: Readonly<Record<string, string>>;
};
