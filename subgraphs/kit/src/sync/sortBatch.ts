import { canonicalJson } from '../canonicalJson.js';
import { contentHash } from './contentHash.js';
import { problemOfKey, quarantined } from './quarantined.js';
import type { Batch } from './source.js';
import type { QuarantinedRecord } from './sql/quarantineRecords.js';

/** An item with what its content is known by. */
export type HashedItem<Item> = { readonly key: string; readonly item: Item; readonly hash: Buffer };

/** The changes of a batch by what is to be done, each key once. */
export type SortedBatch<Item> = {
  readonly upserts: ReadonlyArray<HashedItem<Item>>;
  readonly deletes: readonly string[];
  readonly unreadable: readonly QuarantinedRecord[];
};

/** Sorts the changes of a batch; of two for one key the last one counts, and what has no proper key is unreadable. */
export const sortBatch = <Item>(batch: Batch<Item>, revision: string): SortedBatch<Item> => {
  const upserts: HashedItem<Item>[] = [];
  const deletes: string[] = [];
  const unreadable = new Map<string, QuarantinedRecord>();
  for (const change of new Map(batch.changes.map((each) => [each.key, each])).values()) {
    const wrongKey = problemOfKey(change.key);
    if (change.kind === 'DELETE') {
      if (wrongKey === null) deletes.push(change.key);
    } else if (change.kind === 'UNREADABLE' || wrongKey !== null) {
      const { key } = change;
      const record =
        change.kind === 'UNREADABLE'
          ? quarantined(key, change.reason, change.raw)
          : quarantined(key, wrongKey ?? '', canonicalJson(change.item));
      unreadable.set(record.key, record);
    } else upserts.push({ key: change.key, item: change.item, hash: contentHash(revision, change.item) });
  }
  return { upserts, deletes, unreadable: [...unreadable.values()] };
};
