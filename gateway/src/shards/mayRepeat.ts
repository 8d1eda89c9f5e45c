import type { RootSelection } from './condition.js';
import type { ShardRules } from './rules.js';

/** What says which mutations may be sent twice. */
export type RepeatRules = Pick<ShardRules, 'idempotent' | 'mutationType'>;

/** Whether a mutation may be sent again when its answer was lost: every root field of it is @idempotent. */
export const mayRepeat = ({ idempotent, mutationType }: RepeatRules, roots: readonly RootSelection[]): boolean =>
  roots
    .map(({ field }) => field.name.value)
    .every((name) => name === '__typename' || idempotent.has(`${mutationType ?? 'Mutation'}.${name}`));
