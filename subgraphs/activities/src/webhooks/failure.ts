/** An attempt that failed: `attempts` says which of the delivery's, `error` is a code without addresses. */
export type Failure = {
  readonly outboxId: bigint;
  readonly target: string;
  readonly attempts: number;
  readonly error: string;
  /** Null: now, by the database's clock. */
  readonly at: Date | null;
};
