import type { Answer, AnswerError } from './answer.js';
import type { BucketMap } from './bucketMap.js';
import type { PathStep } from './merge/merge.js';

/** Why a shard's part is not in the answer. */
export type Loss = 'UNAVAILABLE' | 'INVALID';

/** The loss that a whole answer is; undefined for an answer that says something. */
export const lossOf = (answer: Answer): Loss | undefined => {
  if (answer.kind === 'failed') return answer.code;
  return answer.data === null && answer.errors.length === 0 ? 'INVALID' : undefined;
};

/** What a client is told of a lost part: which buckets are missing, never which machine. */
export const lostError = (map: BucketMap, shard: string, loss: Loss, path: readonly PathStep[]): AnswerError =>
  loss === 'UNAVAILABLE'
    ? {
        message: 'Part of the answer is missing: it cannot be reached right now. Try again later.',
        path,
        extensions: { code: 'SHARD_UNAVAILABLE', missingBuckets: map.rangesOf(shard) },
      }
    : {
        message: 'Part of the answer is missing: what came for it is not a valid answer.',
        path,
        extensions: { code: 'SUBGRAPH_INVALID_ANSWER', missingBuckets: map.rangesOf(shard) },
      };
