import { awaitSupergraph, statesOf, type Watching } from './awaitSupergraph.js';
import type { Stage } from './releasePlan.js';
import { servedBy, type Released } from './runRelease.js';

export type Rollback = Watching & {
  readonly stages: readonly Stage[];
  readonly exchange: (stage: Stage) => Promise<void>;
  /** The hash of what a stage is to serve after that; undefined where it cannot be known. */
  readonly hashOf: (stage: Stage) => Promise<string | undefined>;
};

/** Why a stage does not serve what was kept; undefined when it does. */
const bringBack = async (rollback: Rollback, stage: Stage): Promise<string | undefined> => {
  const before = await statesOf(stage.gateways, rollback.ask);
  await rollback.exchange(stage);
  const hash = await rollback.hashOf(stage);
  if (hash === undefined) return undefined;
  rollback.say(`${stage.name}: back to ${hash}`);
  const isSwap = servedBy(stage, before) === hash;
  const awaited = await awaitSupergraph({ ...stage, watchMs: 0 }, { hash, before, isSwap }, rollback);
  return awaited.kind === 'served' ? undefined : awaited.reason;
};

/**
 * Lets every stage serve what was kept before, the last one first; one that cannot does not keep the others from it. A gateway
 * refuses what was served before, too, when an operation in use can no longer be asked.
 */
export const runRollback = async (rollback: Rollback): Promise<Released> => {
  const problems: string[] = [];
  for (const stage of [...rollback.stages].reverse()) {
    const reason = await bringBack(rollback, stage).catch((error: unknown) => (error as Error).message);
    if (reason !== undefined) problems.push(`${stage.name}: ${reason}`);
  }
  return problems.length === 0 ? { kind: 'released' } : { kind: 'stuck', reason: problems.join('\n  ') };
};
