import type { Transaction } from '@tripgraph/kit/transaction';
import { alikeOf } from '../sql/alikeOf.js';
import { forgetAlike } from '../sql/forgetAlike.js';
import { housemates } from '../sql/housemates.js';
import { insertAlike } from '../sql/insertAlike.js';
import { neighbours, type NeighbourRow } from '../sql/neighbours.js';
import { cellsAround } from './cells.js';
import { leastLikeness, likenessOf } from './likeness.js';
import { pairUp, type Alike } from './pairs.js';
import type { StoredListing } from './storedListing.js';
import { writeHouses } from './writeHouses.js';

/** What the listings are like that have come or changed; they are of one source. */
const findAlike = async (transaction: Transaction, changed: readonly StoredListing[]): Promise<readonly Alike[]> => {
  const located = changed.flatMap(({ id, content }) => {
    const { latitude, longitude } = content;
    return latitude === null || longitude === null
      ? []
      : [{ id, content, cells: cellsAround({ latitude, longitude }) }];
  });
  const source = located[0]?.content.source;
  if (source === undefined) return [];
  const near = await transaction.query(neighbours([...new Set(located.flatMap(({ cells }) => cells))], source));
  const byCell = new Map<string, NeighbourRow[]>();
  for (const row of near) {
    const there = byCell.get(row.cell);
    if (there) there.push(row);
    else byCell.set(row.cell, [row]);
  }
  const pairs = new Map<string, Alike>();
  for (const { id, content, cells } of located) {
    for (const other of cells.flatMap((cell) => byCell.get(cell) ?? [])) {
      const likeness = likenessOf(content, other);
      if (likeness < leastLikeness) continue;
      const [one, last] = id < other.id ? [id, other.id] : [other.id, id];
      pairs.set(`${one} ${last}`, { one, other: last, likeness });
    }
  }
  return [...pairs.values()];
};

const endsOf = (edges: ReadonlyArray<{ readonly one: string; readonly other: string }>): readonly string[] =>
  edges.flatMap(({ one, other }) => [one, other]);

/** `ids` with all that is at most `steps` steps from them, and what these are like. */
const reach = async (
  transaction: Transaction,
  ids: ReadonlySet<string>,
  steps: number,
): Promise<{ readonly ids: ReadonlySet<string>; readonly edges: readonly Alike[] }> => {
  const edges = await transaction.query(alikeOf([...ids]));
  const wider = new Set([...ids, ...endsOf(edges)]);
  return steps === 0 ? { ids, edges } : reach(transaction, wider, steps - 1);
};

/**
 * Pairs listings anew after some have come, changed or gone (`removed`, with the houses that they were of), and writes the houses
 * that are others now. What comes of it is the same in whatever order listings come.
 */
export const refreshHouses = async (
  transaction: Transaction,
  changed: readonly StoredListing[],
  removed: { readonly ids: readonly string[]; readonly lodgingIds: readonly string[] },
): Promise<void> => {
  const touched = [...changed.map(({ id }) => id), ...removed.ids];
  const forgotten = await transaction.query(forgetAlike(touched));
  const found = await findAlike(transaction, changed);
  if (found.length > 0) await transaction.query(insertAlike(found));
  // Those whose likes are others now may have another mate, and so may those who are like them.
  const direct = new Set([...touched, ...endsOf(forgotten), ...endsOf(found)]);
  const { ids: affected } = await reach(transaction, direct, 1);
  const mates = await transaction.query(housemates([...affected], removed.lodgingIds));
  const gone = new Set(removed.ids);
  const ids = [...new Set([...affected, ...mates.map(({ id }) => id)])].filter((id) => !gone.has(id));
  const { edges } = await reach(transaction, new Set(ids), 1);
  await writeHouses(transaction, ids, pairUp(ids, edges), [
    ...new Set([...mates.map(({ lodgingId }) => lodgingId), ...removed.lodgingIds]),
  ]);
};
