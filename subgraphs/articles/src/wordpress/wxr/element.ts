/** An element of an export with what is kept of it. */
export type XmlElement = {
  /** With the prefix that the format's documentation has (`wp:post_id`), whatever the file calls it. */
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** Its own, cut at `mostTextChars`. */
  readonly text: string;
  readonly children: readonly XmlElement[];
};

const childOf = ({ children }: XmlElement, name: string): XmlElement | undefined =>
  children.find((child) => child.name === name);

/** The text of the first child of a name; null where there is none. */
export const textOf = (element: XmlElement, name: string): string | null => childOf(element, name)?.text ?? null;

export const childrenOf = ({ children }: XmlElement, name: string): readonly XmlElement[] =>
  children.filter((child) => child.name === name);

/** The first value of a key among meta, which are elements of `name` with `wp:meta_key` and `wp:meta_value`. */
export const metaOf = (element: XmlElement, name: 'wp:postmeta' | 'wp:termmeta', key: string): string | null => {
  const meta = childrenOf(element, name).find((one) => textOf(one, 'wp:meta_key')?.trim() === key);
  return meta ? textOf(meta, 'wp:meta_value') : null;
};
