import type { PhaseSeconds } from './faultRun.js';
import type { Rigs } from './rig/rigs.js';

export type Verdict = 'met' | 'MISSED' | 'void';

/** One goal of one fault: what was to be, and what was. */
export type Row = { readonly goal: string; readonly measured: string; readonly verdict: Verdict };

/** By the clock, or by one that stands still while the machine itself is slow. */
export type Clock = 'all' | 'apart from slow moments';

export type Took = { readonly tookMs: number };
/** How long requests that did not need it took before something was broken, and while it was, in the order in which they were due. */
export type OthersTook = { readonly before: readonly Took[]; readonly broken: readonly Took[] };

export type ScenarioResult = {
  readonly rows: readonly Row[];
  /** Requests that did not need what was broken, from the moment on that it was, and how many of them had an error. */
  readonly unaffected: { readonly requests: number; readonly errors: number };
  /** Where it is a goal that these are as fast as before. */
  readonly othersTook?: Readonly<Record<Clock, OthersTook>> | undefined;
  /** What else there is to say: lines. */
  readonly notes: readonly string[];
};

/** What the command line and the machine give to every fault. */
export type Context = {
  readonly rigs: Rigs;
  /** How long each part of a run takes; what is broken stays so for at least so many seconds. */
  readonly times: (leastBrokenSeconds?: number) => PhaseSeconds;
  /** Requests a second to real subgraphs; others follow from it. */
  readonly rate: number;
  readonly seed: string;
  /** Of gateways, besides what a fault wants of them. */
  readonly environment?: Readonly<Record<string, string>>;
  /** Tells the reader how far it is. */
  readonly say: (line: string) => void;
  readonly signal: AbortSignal;
};

/** One fault: what is done, and what has to hold. */
export type Scenario = {
  readonly id: string;
  /** Others that it tries as well. */
  readonly also?: readonly string[];
  readonly name: string;
  /** A sentence. */
  readonly what: string;
  readonly run: (context: Context) => Promise<ScenarioResult>;
};
