import type { GraphQLError, OperationDefinitionNode } from 'graphql';
import type { AnswerError, CombinedAnswer, StalePart } from '../shards/answer.js';
import type { FetchRecord, RunRecord } from './record.js';

export type Variables = Readonly<Record<string, unknown>>;
export type Data = Record<string, unknown>;
export type Path = ReadonlyArray<string | number>;

/** As much of an AbortSignal as the engine passes on. */
export type Leaving = Pick<AbortSignal, 'aborted' | 'reason'> & {
  readonly addEventListener: (type: 'abort', listener: () => void) => void;
  readonly removeEventListener: (type: 'abort', listener: () => void) => void;
  /** When it will abort at the latest, on the clock of `performance.now()`. */
  readonly endsAtMs?: number | undefined;
};

/** What a request has come to: which operation was run, as it is kept, what that was expected to cost, and what it has cost. */
export type Use = {
  operation: { readonly source: string; readonly operationName: string | undefined } | undefined;
  /** The same, as it was read. */
  definition: OperationDefinitionNode | undefined;
  cost: number;
  /** What it has cost; undefined where nobody asked. */
  actualCost?: number | undefined;
};

/** What one request spends of what its client may. */
export type Account = {
  /** Spends what it is expected to cost, before it is run; the error is of who may not. */
  readonly spend: (estimated: number) => GraphQLError | undefined | Promise<GraphQLError | undefined>;
  /** Told what it has cost, where that is known. */
  readonly settle: (estimated: number, actual: number) => void;
};

/** Who asks, and until when: the partner, undefined for nobody in particular, and a signal that aborts when nobody waits. */
export type Client = {
  readonly partner?: string | undefined;
  readonly scopes?: readonly string[] | undefined;
  /** Whether it is known who asks. */
  readonly isAuthenticated?: boolean | undefined;
  readonly signal?: Leaving | undefined;
  /** What its request may cost, by the estimate; undefined: anything. */
  readonly maxCost?: number | undefined;
  /** Whether it asks to be told what its request has cost. */
  readonly wantsCost?: boolean | undefined;
  /** What its requests spend from; undefined: it may spend anything. */
  readonly account?: Account | undefined;
  /** Whether it is to be seen what subgraphs say now, whatever is kept of what they said. */
  readonly isTrial?: boolean | undefined;
  /** Told what was run, and what that was expected to cost; undefined when nobody counts. */
  readonly use?: Use | undefined;
  /** Told for how many seconds the answer may be given again, each part of it the least; undefined when nobody wants to know. */
  readonly lifetime?: { seconds: number } | undefined;
  /** Told what is done for it; undefined when nobody wants to see that, as is mostly so. */
  readonly record?: RunRecord | undefined;
  /** The same of the fetch that it is asked for. */
  readonly fetch?: FetchRecord | undefined;
  /** By which subgraphs are told which request of a client theirs belong to. */
  readonly requestId?: string | undefined;
};

/** What one run of a compiled operation works on. */
export type Run = {
  readonly variables: Variables;
  /** Everything that subgraphs have said so far, under the response keys of the operation. */
  readonly data: Data;
  readonly errors: AnswerError[];
  /** Where the data is not of now. */
  readonly stale: StalePart[];
  readonly client: Client | undefined;
  /** Whether every string in `data` is known to stand in JSON as it is. */
  isVerbatim: boolean;
};

/** Asks one subgraph with the variables of one fetch; what goes wrong is part of the answer. */
export type Ask = (variables: Variables, client: Client | undefined) => Promise<CombinedAnswer>;

/** A part of a plan, ready to be run. */
export type Step = (run: Run) => Promise<void> | undefined;

/** The objects that a step is for, at one path of the data. */
export type Cursor = {
  readonly objectsOf: (data: Data) => readonly Data[];
  /** Where each of these objects stands, in the same order. */
  readonly pathsOf: (data: Data) => readonly Path[];
};
