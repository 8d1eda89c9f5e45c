import type { Contestant } from '../gateways/contestants.js';
import type { BenchOptions } from '../options.js';
import type { Children } from '../processes/children.js';

/** What every part of a run is given. */
export type Context = {
  readonly options: BenchOptions;
  readonly children: Children;
  readonly signal: AbortSignal;
  /** The command as it is run on a core: pinned, or as it is where that is not possible. */
  readonly onCore: (core: number, command: readonly string[]) => readonly string[];
  /** Prints a line of the report. */
  readonly say: (text: string) => void;
  /** Prints what is being done now. */
  readonly progress: (text: string) => void;
};

/** A contestant, or one of its workloads, that was left out, and why. */
export type LeftOut = { readonly contestant: string; readonly reason: string };

export const isPeer = ({ peer }: Contestant): boolean => peer !== undefined;
