import { createHash } from 'node:crypto';
import { canonicalJson } from '../canonicalJson.js';

/** What an item's content is known by: equal for equal content written by the same revision of a sink. 32 bytes. */
export const contentHash = (revision: string, item: unknown): Buffer =>
  createHash('sha256')
    .update(`${revision}\n${canonicalJson(item)}`)
    .digest();
