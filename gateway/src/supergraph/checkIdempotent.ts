import type { RepeatRules } from '../shards/mayRepeat.js';
import type { RuleProblem } from './shardedPart.js';

/** What is wrong with the use of @idempotent: it is for mutations, since nothing else changes anything. */
export const checkIdempotent = ({ idempotent, mutationType }: RepeatRules): RuleProblem[] =>
  [...idempotent]
    .filter((coordinate) => coordinate.split('.')[0] !== mutationType)
    .map((coordinate) => ({ coordinate, message: '@idempotent is for fields of the mutation type, and this is none' }));
