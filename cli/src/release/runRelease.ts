import { awaitSupergraph, statesOf, type Before, type Watching } from './awaitSupergraph.js';
import type { Stage } from './releasePlan.js';

/** How files get to the gateways of a stage and back. */
export type Deliveries = {
  readonly deliver: (stage: Stage) => Promise<void>;
  readonly undeliver: (stage: Stage) => Promise<void>;
  /** What was delivered stays: what was there before is kept for a rollback. */
  readonly settle: (stage: Stage) => Promise<void>;
  /** Whether a stage that serves a supergraph of the candidate's hash lacks something of the candidate all the same. */
  readonly lacks: (stage: Stage) => Promise<boolean>;
};

export type Release = Watching &
  Deliveries & {
    readonly stages: readonly Stage[];
    /** Of the candidate's supergraph. */
    readonly hash: string;
  };

/** What came of it. `stuck`: it could not be taken back everywhere, and a person has to look. */
export type Released =
  { readonly kind: 'released' | 'nothing new' } | { readonly kind: 'rolled back' | 'stuck'; readonly reason: string };

/** What all processes of a stage serve; undefined where it is not the same. */
export const servedBy = ({ gateways }: Stage, states: Before): string | undefined => {
  const hashes = new Set(gateways.flatMap(({ metrics }) => metrics.map((page) => states.get(page)?.hash)));
  return hashes.size === 1 ? [...hashes][0] : undefined;
};

const messageOf = (error: unknown): string => (error as Error).message;

/** Why a stage does not serve the candidate; undefined when it does. */
const bring = async (release: Release, stage: Stage, before: Before): Promise<string | undefined> => {
  const { hash, say } = release;
  const served = servedBy(stage, before);
  say(`${stage.name}: ${served ?? 'several supergraphs'} → ${hash}`);
  await release.deliver(stage);
  const awaited = await awaitSupergraph(stage, { hash, before, isSwap: served === hash }, release);
  return awaited.kind === 'served' ? undefined : awaited.reason;
};

/** Takes back what these stages got, the last one first; gives reasons why something is not as it was. */
const takeBack = async (release: Release, stages: readonly Stage[], before: Before): Promise<string[]> => {
  const problems: string[] = [];
  for (const stage of [...stages].reverse()) {
    const hash = servedBy(stage, before);
    release.say(`${stage.name}: back to ${hash ?? 'what was there'}`);
    try {
      const gateways = stage.gateways;
      // What was refused until now was not what comes back.
      const now = await statesOf(gateways, release.ask).catch((): Before => new Map());
      await release.undeliver(stage);
      if (hash === undefined) continue;
      const awaited = await awaitSupergraph({ ...stage, watchMs: 0 }, { hash, before: now, isSwap: false }, release);
      if (awaited.kind === 'not served') problems.push(`${stage.name}: ${awaited.reason}`);
    } catch (error) {
      problems.push(`${stage.name}: ${messageOf(error)}`);
    }
  }
  return problems;
};

/**
 * Brings a supergraph to one stage after the other, each when the one before has served it for its time. When a stage does not
 * serve it, it and those before get back what they had. Rejects before anything is changed when a gateway is not ready.
 */
export const runRelease = async (release: Release): Promise<Released> => {
  const { stages, hash, ask, say } = release;
  const before = await statesOf(
    stages.flatMap(({ gateways }) => gateways),
    ask,
  );
  const brought: Stage[] = [];
  for (const stage of stages) {
    if (servedBy(stage, before) === hash && !(await release.lacks(stage))) continue;
    brought.push(stage);
    const reason = await bring(release, stage, before).catch(messageOf);
    if (reason === undefined) continue;
    say(`${stage.name}: ${reason}`);
    const why = `${stage.name}: ${reason}`;
    const problems = await takeBack(release, brought, before);
    if (problems.length === 0) return { kind: 'rolled back', reason: why };
    return { kind: 'stuck', reason: [why, ...problems].join('\n  ') };
  }
  for (const stage of brought) await release.settle(stage);
  return { kind: brought.length > 0 ? 'released' : 'nothing new' };
};
