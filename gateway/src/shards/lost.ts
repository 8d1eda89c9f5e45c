import type { Answer, AnswerError } from './answer.js';
import type { BucketMap } from './bucketMap.js';
import type { Path } from './merge/merge.js';

/** Why a shard's part is not in the answer. */
export type Loss = 'UNAVAILABLE' | 'INVALID' | 'UNKNOWN';

/** The loss that a whole answer is; undefined for an answer that says something of what was asked. */
export const lossOf = (answer: Answer): Loss | undefined => {
  if (answer.kind === 'failed') return answer.code;
  return answer.data === null && answer.errors.every(({ path }) => path === undefined) ? 'INVALID' : undefined;
};

/** What is said of a mutation that may have been carried out. */
export const outcomeUnknown = {
  message:
    'The change was sent and no answer came, so it is not known whether it was made. Ask for what it was to change, or send the same again where that is said to be safe.',
  extensions: { code: 'OUTCOME_UNKNOWN' },
} as const;

const codes = { UNAVAILABLE: 'SHARD_UNAVAILABLE', INVALID: 'SUBGRAPH_INVALID_ANSWER' } as const;

const byStart = (one: string, other: string): number => Number.parseInt(one, 10) - Number.parseInt(other, 10);

/** What is said once of a strict field that lost these parts. */
export const strictError = (lost: readonly AnswerError[], path: Path): AnswerError => {
  const buckets = new Set(lost.flatMap(({ extensions }) => extensions['missingBuckets'] as readonly string[]));
  const isDown = lost.some(({ extensions: { code } }) => code === codes.UNAVAILABLE);
  return {
    message: 'Part of this cannot be reached right now, and it is never answered in part. Try again later.',
    path,
    extensions: { code: codes[isDown ? 'UNAVAILABLE' : 'INVALID'], missingBuckets: [...buckets].sort(byStart) },
  };
};

/** What is said of a lost part: which buckets are missing, never which machine. */
export const lostError = (map: BucketMap, shard: string, loss: Loss, path: Path): AnswerError =>
  loss === 'UNKNOWN'
    ? { ...outcomeUnknown, path }
    : {
        message: 'Part of the answer is missing: it cannot be reached right now. Try again later.',
        path,
        extensions: { code: codes[loss], missingBuckets: map.rangesOf(shard) },
      };
