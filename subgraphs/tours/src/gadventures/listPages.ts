import { readWatermark } from '@tripgraph/kit/sync/readWatermark';
import { z } from 'zod';
import type { GAdventuresApi } from './gadventuresApi.js';
import { listShape, stub, type Stub } from './shapes.js';

/** Where a list is read on. */
const positionShape = z.object({
  /** Null: it has been read to its end. */
  next: z.string().nullable(),
  /** The page before, to which it goes back when things that stood before have gone and others have moved up. */
  previous: z.string().nullable(),
  count: z.int().nonnegative(),
});
type Position = z.infer<typeof positionShape>;

/** One page of a list, and where to go on after it. */
export type ListPage = {
  readonly stubs: readonly Stub[];
  /** What in it is not even a stub. */
  readonly unreadable: readonly unknown[];
  readonly total: number;
  readonly watermark: string;
};

/** A list that becomes shorter all the time is left to the next run. */
const mostStepsBack = 1_000;

const readPage = async (
  api: GAdventuresApi,
  target: string,
  query: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Promise<Omit<ListPage, 'watermark'> & { readonly next: string | null }> => {
  const page = listShape.parse(await api.get(target, query, signal));
  const read = page.results.map((raw) => ({ raw, result: stub.safeParse(raw) }));
  return {
    stubs: read.flatMap(({ result }) => (result.success ? [result.data] : [])),
    unreadable: read.filter(({ result }) => !result.success).map(({ raw }) => raw),
    total: page.count,
    next: page.links.find(({ rel }) => rel === 'next')?.href ?? null,
  };
};

/**
 * Reads a list page by page, by the links that the source gives. Pages are counted by the source, so that whatever goes while
 * they are read moves all that follows up by one, and the first of the next page onto the one that has been read: where the list
 * has become shorter, the page before is read again. What comes twice is written once.
 */
export const listPages = async function* (
  api: GAdventuresApi,
  path: string,
  query: Readonly<Record<string, string>>,
  resumeAt: string | null,
  signal: AbortSignal,
): AsyncGenerator<ListPage> {
  const beginning: Position = { next: path, previous: null, count: 0 };
  let at =
    resumeAt === null
      ? beginning
      : readWatermark(positionShape, resumeAt, 'the watermark is none of a list of G Adventures');
  let stepsBack = 0;
  while (at.next !== null) {
    const { next, ...page } = await readPage(api, at.next, at.next === path ? query : {}, signal);
    if (page.total < at.count && at.previous !== null) {
      stepsBack += 1;
      if (stepsBack > mostStepsBack)
        throw new Error(`${path} has become shorter ${mostStepsBack} times while it was read`);
      at = { next: at.previous, previous: null, count: page.total };
    } else {
      if (next === at.next) throw new Error(`${path} names the page that was read as the next one`);
      at = { next, previous: at.next, count: page.total };
      yield { ...page, watermark: JSON.stringify(at) };
    }
  }
};
