/** An end of a range over (value, id); it does not belong to the range itself. */
export type Bound<Value> = { readonly value: Value; readonly id: string };

/** No text that we store reaches the last code point of Unicode. */
const lastText = '\u{10ffff}';

/** Below and above every text, and every integer from 0, that a row can have. */
export const lowestText: Bound<string> = { value: '', id: '' };
export const highestText: Bound<string> = { value: lastText, id: lastText };
export const lowestInteger: Bound<number> = { value: -1, id: '' };
export const highestInteger: Bound<number> = { value: 2_147_483_647, id: lastText };

/** What lies strictly between two bounds, in the order of the values whatever way it is read. */
export type Range<Value> = { readonly low: Bound<Value>; readonly high: Bound<Value> };

/** How far a range is read: up to `limit` rows, from its low end or, `downward`, from its high end. */
export type Reading = { readonly downward: boolean; readonly limit: number; readonly countAll: boolean };
