import type { Batch, Change } from '@tripgraph/kit/sync/source';
import { z } from 'zod';
import { keyIn } from '../source/readRecord.js';
import { cursorText } from './shapes.js';
import type { ViatorApi } from './viatorApi.js';

/** Viator gives no more in a page. */
const mostRecords = 500;

/** One of Viator's two feeds of what has changed: an endpoint, and where its pages have their records. */
export type Feed<Item> = {
  readonly path: string;
  readonly member: string;
  /** Records of a page that are asked for, up to 500. */
  readonly pageSize: number;
  /** Reads a page: each record, whose key is given, as a change. */
  readonly changesOf: (records: readonly KeyedRecord[], signal: AbortSignal) => Promise<ReadonlyArray<Change<Item>>>;
};

export type KeyedRecord = { readonly key: string; readonly raw: unknown };

const pageShape = (member: string) =>
  z.object({ [member]: z.array(z.unknown()).max(mostRecords), nextCursor: cursorText.nullish() });

/** A record without a readable key is known by where it stood: the next run that reads it there may read it. */
const keyed = (records: readonly unknown[], cursor: string | null): KeyedRecord[] =>
  records.map((raw, index) => ({
    raw,
    key: keyIn(raw, 'productCode') ?? `${cursor ?? 'first page'} #${index}`.slice(-200),
  }));

/**
 * The pages of a feed from a cursor on, or from the beginning (https://docs.viator.com/partner-api/technical/#section/Update-
 * frequency). The cursor of the last page that has one is where the next run goes on: cursors do not expire, and a clock is not
 * asked. Ends with the page that names no further one.
 */
export const readFeed = async function* <Item>(
  api: ViatorApi,
  { path, member, pageSize, changesOf }: Feed<Item>,
  from: string | null,
  signal: AbortSignal,
): AsyncGenerator<Batch<Item>> {
  const shape = pageShape(member);
  for (let cursor = from; ;) {
    const query = { count: String(pageSize), ...(cursor !== null && { cursor }) };
    const page = shape.parse(await api.get(path, query, signal));
    const records = keyed(page[member] as readonly unknown[], cursor);
    const next = (page['nextCursor'] as string | null | undefined) ?? null;
    if (next !== null && next === cursor)
      throw new Error(`Viator's ${path} names the page that was read as the next one`);
    yield { changes: await changesOf(records, signal), watermark: next ?? cursor };
    if (next === null) return;
    cursor = next;
  }
};
