/** Why an instance is asked: it is the first time; again; it, too, because another one is slow; or instead of one that is not asked. */
export type AttemptKind = 'first' | 'retry' | 'hedge' | 'failover';

/** Told at which instances a request is tried, where somebody wants to see that. */
export type SentRecord = {
  /** An instance is asked: 0 is the first one, the others are replicas. */
  readonly attempt: (kind: AttemptKind, instance: number) => AttemptRecord;
};

/** Told what becomes of a request to one instance. */
export type AttemptRecord = {
  /** Whether more is asked for than what an equal request would be told, so that it gets no other one's answer. */
  readonly asksForMore: boolean;
  /** What is said to the instance of who records. */
  readonly headers: () => Readonly<Record<string, string>>;
  /** It waits for the answer to an equal request. */
  readonly joins: () => void;
  /** It has a connection, and goes out. */
  readonly goesOut: () => void;
  /** Its connection broke: it is sent to the same instance again. */
  readonly repeats: () => void;
  /** The first line of an answer is there. */
  readonly begins: (status: number) => void;
  /** The answer has these extensions, of whatever form. */
  readonly hears: (extensions: unknown) => void;
  /** It has ended with so many bytes of an answer, or for a reason, which names no address. */
  readonly ends: (bytes: number, reason: string | undefined) => void;
};
