import { setTimeout as wait } from 'node:timers/promises';
import type { SyncedSubgraph } from '../layout.js';
import type { SourceState } from './readSourceStates.js';
import { sourcesOf } from './sources.js';

/** The sources of every synced subgraph. */
export type SourceStates = ReadonlyArray<{
  readonly subgraph: SyncedSubgraph;
  readonly states: readonly SourceState[];
}>;

export type UntilSyncedOptions = {
  readonly subgraphs: readonly SyncedSubgraph[];
  readonly read: (subgraph: SyncedSubgraph) => Promise<readonly SourceState[]>;
  readonly limitMs: number;
  /** Passes the time between two looks. */
  readonly pause?: () => Promise<void>;
  readonly signal: AbortSignal;
};

const pauseMs = 500;

const isSynced = ({ subgraph, states }: SourceStates[number]): boolean =>
  sourcesOf[subgraph].every((source) => states.some((state) => state.source === source && state.isWhole));

/** Looks again and again until every source has been read once, the time is up, or the signal aborts; resolves with what is there. */
export const untilSynced = async ({
  subgraphs,
  read,
  limitMs,
  pause = () => wait(pauseMs),
  signal,
}: UntilSyncedOptions): Promise<SourceStates> => {
  for (const until = performance.now() + limitMs; ; await pause()) {
    const found = await Promise.all(subgraphs.map(async (subgraph) => ({ subgraph, states: await read(subgraph) })));
    if (found.every(isSynced) || signal.aborted || performance.now() >= until) return found;
  }
};
