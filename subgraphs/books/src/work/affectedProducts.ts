import type { Transaction } from '@tripgraph/kit/transaction';
import { keysOfProducts } from '../sql/keysOfProducts.js';
import { productsOfKeys } from '../sql/productsOfKeys.js';
import { mostOfOneWork, type KeyGroup } from './joinEditions.js';

/** Chains of more are cut: no feed has them in earnest. A step along a chain finds one product at least, so that it ends. */
const mostProducts = 5_000;

/** Products that may belong together now, and the keys by which. */
export type Affected = { readonly references: readonly string[]; readonly groups: readonly KeyGroup[] };

/**
 * All products that a change of some may join or part: those that are reached by keys, from the changed ones and from the keys
 * that they had. A key with one product too many parts all that it joined before, so that those are among them.
 */
export const affectedProducts = async (
  transaction: Transaction,
  changed: readonly string[],
  formerKeys: readonly string[],
): Promise<Affected> => {
  const references = new Set(changed);
  const groups = new Map<string, KeyGroup>();
  let fresh: readonly string[] = changed;
  let keys: readonly string[] = formerKeys;
  while (references.size < mostProducts) {
    const own = fresh.length > 0 ? await transaction.query(keysOfProducts(fresh)) : [];
    const wanted = [...new Set([...keys, ...own.map(({ key }) => key)])].filter((key) => !groups.has(key));
    if (wanted.length === 0) break;
    const found = await transaction.query(productsOfKeys(wanted, mostOfOneWork + 2));
    for (const group of found) groups.set(group.key, group);
    const near = found.filter((group) => group.references.length <= mostOfOneWork + 1);
    fresh = [...new Set(near.flatMap((group) => group.references))].filter((reference) => !references.has(reference));
    for (const reference of fresh) references.add(reference);
    keys = [];
  }
  return { references: [...references], groups: [...groups.values()] };
};
