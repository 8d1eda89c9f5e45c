import { answerIn, type Mode, type TimedReply } from './mode.js';
import type { SimulatedRequest, SimulatedSource, SourceName } from './source.js';

/** Sources with what they were told to do and what they were asked. */
export type Simulation = {
  readonly names: readonly SourceName[];
  /** The answer of the source that is named; undefined when there is no such source. */
  readonly answer: (name: string, request: SimulatedRequest) => Promise<TimedReply> | undefined;
  readonly modeOf: (name: string) => Mode | undefined;
  /** From the next request on; counting towards the mode's `every` begins anew. False when there is no such source. */
  readonly setMode: (name: string, mode: Mode) => boolean;
  /** How often each path was asked, such as `POST /products/modified-since`. */
  readonly callsOf: (name: string) => ReadonlyMap<string, number>;
};

/** Of so many paths of a source calls are counted; those of the others count as `other`. */
const mostCountedPaths = 1_000;

type Simulated = { readonly source: SimulatedSource; readonly calls: Map<string, number>; mode: Mode; count: number };

const count = (calls: Map<string, number>, call: string): void => {
  const key = calls.has(call) || calls.size < mostCountedPaths ? call : 'other';
  calls.set(key, (calls.get(key) ?? 0) + 1);
};

/** Puts sources behind one door. Each begins in the mode NORMAL. */
export const createSimulation = (sources: readonly SimulatedSource[]): Simulation => {
  const every = new Map<string, Simulated>(
    sources.map((source) => [source.name, { source, calls: new Map(), mode: { kind: 'NORMAL' }, count: 0 }]),
  );
  return {
    names: sources.map(({ name }) => name),
    answer: (name, request) => {
      const simulated = every.get(name);
      if (!simulated) return undefined;
      count(simulated.calls, `${request.method} ${request.path}`);
      simulated.count += 1;
      return answerIn(simulated.mode, simulated.count - 1, () => simulated.source.handle(request));
    },
    modeOf: (name) => every.get(name)?.mode,
    setMode: (name, mode) => {
      const simulated = every.get(name);
      if (!simulated) return false;
      simulated.mode = mode;
      simulated.count = 0;
      return true;
    },
    callsOf: (name) => every.get(name)?.calls ?? new Map<string, number>(),
  };
};
