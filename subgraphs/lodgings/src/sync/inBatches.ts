import type { Batch, Change } from '@tripgraph/kit/sync/source';

/** What is written in one transaction. */
const mostChanges = 500;

/** Changes in batches of a size to write, one at least; the watermark stands at the last one, after which all of them are in. */
export const inBatches = function* <Item>(
  changes: ReadonlyArray<Change<Item>>,
  watermark: string | null,
  total?: number,
): Generator<Batch<Item>> {
  let at = 0;
  for (; changes.length - at > mostChanges; at += mostChanges) {
    yield { changes: changes.slice(at, at + mostChanges), watermark: null, total };
  }
  yield { changes: changes.slice(at), watermark, total };
};
