import { rawOf } from './rawOf.js';
import type { Change } from './source.js';
import { unreadableReason } from './unreadableReason.js';

export type Unreadable = Extract<Change<never>, { readonly kind: 'UNREADABLE' }>;

/** A record that goes to quarantine; `why` is a reason, or what reading it has thrown. */
export const unreadable = (key: string, why: unknown, record: unknown): Unreadable => ({
  kind: 'UNREADABLE',
  key,
  reason: typeof why === 'string' ? why : unreadableReason(why),
  raw: typeof record === 'string' ? record : rawOf(record),
});
