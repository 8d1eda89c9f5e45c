import type { Change } from '@tripgraph/kit/sync/source';
import { unreadable } from '@tripgraph/kit/sync/unreadable';
import type { z } from 'zod';
import { sourceKeyPattern } from '../tour/tourId.js';

/**
 * What one record of a source changes: what is not as its documents say, and what `change` throws about, is unreadable with the
 * reason, and the others go on. `key` is what the record is known by where it says so itself, or else where it stood.
 */
export const readRecord = <Record, Item>(
  read: z.ZodSafeParseResult<Record>,
  raw: unknown,
  key: string,
  change: (record: Record) => Change<Item>,
): Change<Item> => {
  if (!read.success) return unreadable(key, read.error, raw);
  try {
    return change(read.data);
  } catch (error) {
    return unreadable(key, error, raw);
  }
};

/** A member of a record that may be its key, when it is a text that can be one. */
export const keyIn = (raw: unknown, member: string): string | null => {
  const value =
    typeof raw === 'object' && raw !== null ? (raw as Readonly<Record<string, unknown>>)[member] : undefined;
  return typeof value === 'string' && sourceKeyPattern.test(value) ? value : null;
};
