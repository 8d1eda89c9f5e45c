import type { Batch, Change } from '@tripgraph/kit/sync/source';
import { unreadable } from '@tripgraph/kit/sync/unreadable';
import { inParallel } from '@tripgraph/kit/inParallel';
import type { GAdventuresApi } from './gadventuresApi.js';
import { listPages } from './listPages.js';
import { isRefused } from './refused.js';
import type { Stub } from './shapes.js';

/** As many as the client has connections: more would only wait for a turn, and may wait for too long. */
const mostAtOnce = 8;

/** A list to read. */
export type ReadListOptions<Item> = {
  readonly api: GAdventuresApi;
  readonly path: string;
  readonly pageSize: number;
  readonly readStub: ReadStub<Item>;
};

/** Fetches what a stub stands for. */
export type ReadStub<Item> = (stub: Stub, signal: AbortSignal) => Promise<Change<Item>>;

/** A record that is refused to us goes to quarantine, and what is known of it stays. */
export const orUnreadable =
  <Item>(readStub: ReadStub<Item>): ReadStub<Item> =>
  async (stub, signal) => {
    try {
      return await readStub(stub, signal);
    } catch (error) {
      if (isRefused(error)) return unreadable(stub.id, error.message, stub);
      throw error;
    }
  };

/**
 * All of a list, page by page: lists hold stubs, and what each stands for is fetched, some at a time.
 */
export const readList = async function* <Item>(
  { api, path, pageSize, readStub }: ReadListOptions<Item>,
  resumeAt: string | null,
  signal: AbortSignal,
): AsyncGenerator<Batch<Item>> {
  const query = { max_per_page: String(pageSize) };
  for await (const { stubs, unreadable: odd, total, watermark } of listPages(api, path, query, resumeAt, signal)) {
    const changes = await inParallel(stubs, mostAtOnce, (stub) => readStub(stub, signal));
    const others = odd.map((raw, index) =>
      unreadable(`${watermark.slice(0, 150)} #${index}`, 'it is not even a stub', raw),
    );
    yield { changes: [...changes, ...others], watermark, total };
  }
};
