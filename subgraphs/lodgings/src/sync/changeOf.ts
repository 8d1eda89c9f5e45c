import { rawOf } from '@tripgraph/kit/sync/rawOf';
import type { Change } from '@tripgraph/kit/sync/source';
import { unreadable } from '@tripgraph/kit/sync/unreadable';
import { createHash } from 'node:crypto';
import type { Listing } from '../listing.js';

/** The id that a record names, if it names one; else one made of its content, so that it is known again. */
const keyOf = (record: unknown): string => {
  const { id } = (typeof record === 'object' && record !== null ? record : {}) as { readonly id?: unknown };
  if (typeof id === 'number' || (typeof id === 'string' && id !== '')) return String(id).slice(0, 100);
  return `no-id-${createHash('sha256').update(rawOf(record)).digest('hex').slice(0, 16)}`;
};

/** What a record says of a listing: `read` throws for what it cannot read, and gives null for one that is closed. */
export const changeOf = (record: unknown, read: (record: unknown) => Listing | null): Change<Listing> => {
  const key = keyOf(record);
  try {
    const item = read(record);
    return item === null ? { kind: 'DELETE', key } : { kind: 'UPSERT', key: item.sourceId, item };
  } catch (error) {
    return unreadable(key, error, record);
  }
};
