/** The gateway waits 4 s for a subgraph: a request is answered before that, whatever its shards do. */
export const answerLimitMs = 3_500;
/** Whoever is not held by then is not tried again; what is left of the answer's time is for giving the others back. */
export const holdLimitMs = 2_400;
/** One call of the gateway. */
export const callLimitMs = 1_200;
export const maximumAttempts = 3;
/** Before the second attempt, and twice that before the third. */
export const attemptPauseMs = 50;
/** Calls for one cart at the same time. */
export const maximumParallel = 5;

/** A request that we have stopped waiting for is over by then, done or not: the gateway's deadline is 8 s. */
export const doubtMs = 15_000;
/** Longer than any run and what it leaves under way: only then is whoever claimed a cart taken for gone. */
export const leaseMs = 20_000;
/** A cart that was left half-held is held on until it is so old; after that nobody waits for it. */
export const maximumHoldingMs = 60_000;
/** Holds that end sooner than this are extended before the first item is confirmed. */
export const minimumRemainingMs = 60_000;

/** How often a request looks whether another one is done with its cart. */
export const followPauseMs = 100;
export const recoveryPauseMs = 1_000;
/** Carts that are gone on with at the same time, and in one round. */
export const recoveryParallel = 4;
export const recoveryBatch = 40;
const firstRetryMs = 2_000;
const longestRetryMs = 300_000;
/** Nearly two days of five minutes each; after that somebody has to look. */
export const maximumRecoveries = 550;

/** How long a cart that was gone on with so often is left alone. */
export const retryDelayMs = (attempts: number): number =>
  Math.min(longestRetryMs, firstRetryMs * 2 ** Math.min(attempts, 20));
