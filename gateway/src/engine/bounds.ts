/** More entities than these are not asked for in one request: what a subgraph of ours takes. */
export const maximumRepresentations = 200;

/** A longer request for entities is not sent; a subgraph of ours takes 2 MiB. */
export const maximumBodyBytes = 2_000_000;

/** Whether a text is too long for a request; a character takes at most three bytes for each of its two. */
export const isTooLong = (text: string): boolean =>
  text.length * 3 > maximumBodyBytes && Buffer.byteLength(text) > maximumBodyBytes;

/** Some of the entities of a request, and the text that asks for them; undefined where that of one alone is too long. */
export type Part = { readonly from: number; readonly to: number; readonly text: string | undefined };

const fit = (from: number, to: number, textOf: (from: number, to: number) => string): Part[] => {
  const text = textOf(from, to);
  if (!isTooLong(text)) return [{ from, to, text }];
  if (to - from === 1) return [{ from, to, text: undefined }];
  const middle = Math.floor((from + to) / 2);
  return [...fit(from, middle, textOf), ...fit(middle, to, textOf)];
};

/** Cuts a request for `count` entities into as many as it takes, in order. */
export const partsWithinBounds = (count: number, textOf: (from: number, to: number) => string): Part[] => {
  const parts: Part[] = [];
  for (let from = 0; from < count; from += maximumRepresentations)
    parts.push(...fit(from, Math.min(from + maximumRepresentations, count), textOf));
  return parts;
};

/** So many parts of one request are under way at a time: the others of an endpoint's requests are not to wait for them all. */
const maximumAtOnce = 4;

/** What comes of each part, in order, a few being under way at a time; `each` must not reject. */
export const inTurns = async <Item, Result>(
  items: readonly Item[],
  each: (item: Item) => Promise<Result>,
): Promise<Result[]> => {
  const results = new Array<Result>(items.length);
  let next = 0;
  const work = async (): Promise<void> => {
    while (next < items.length) {
      const index = next;
      next += 1;
      results[index] = await each(items[index] as Item);
    }
  };
  await Promise.all(Array.from({ length: Math.min(maximumAtOnce, items.length) }, work));
  return results;
};

/** What comes of a part that is too long. */
export const tooLong = {
  kind: 'failed',
  code: 'INVALID',
  reason: `to ask for one entity takes more than ${maximumBodyBytes} bytes`,
} as const;
