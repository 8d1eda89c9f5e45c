/** A part of an ONIX message, as text. */
export type MessagePart =
  | { readonly kind: 'ROOT' | 'HEADER' | 'RECORD'; readonly text: string }
  /** A record without an end, or one that is too long; `text` is its beginning. */
  | { readonly kind: 'BROKEN'; readonly text: string; readonly reason: string }
  | { readonly kind: 'END' };
