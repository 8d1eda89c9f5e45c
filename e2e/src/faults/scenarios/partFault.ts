import { ms, type Goal } from '../goals/goal.js';
import { othersAreAsFast, othersTook, unaffectedSince } from '../goals/others.js';
import { rowsOf, voidBecause } from '../goals/rowsOf.js';
import { runFault, type FaultRun, type Harm } from '../faultRun.js';
import { classesOf, type Classes } from '../rig/classes.js';
import type { RigGateway } from '../rig/gateway.js';
import type { MemoryPart, MemoryRig } from '../rig/memoryRig.js';
import type { RealPart, RealRig } from '../rig/realRig.js';
import type { Rig, RigPart } from '../rig/rig.js';
import type { Context, Scenario, ScenarioResult } from '../scenario.js';

/** What a fault of one part of a rig is given. */
export type Stage<AnyRig, Part> = {
  readonly rig: AnyRig;
  readonly part: Part;
  readonly gateway: RigGateway;
  readonly classes: Classes;
  readonly context: Context;
};

/** What a fault does, and the gateway that it is done to. */
export type Plot<AnyRig, Part> = {
  readonly harm: (stage: Stage<AnyRig, Part>) => Harm;
  /** Of the gateway. */
  readonly environment?: Readonly<Record<string, string>>;
  /** Closes what was opened for it. */
  readonly close?: () => Promise<void>;
};

export type PartFault<AnyRig, Part> = Pick<Scenario, 'id' | 'name' | 'what'> & {
  readonly partOf: (rig: AnyRig) => Part | undefined;
  readonly goals: readonly Goal[];
  /** Classes that need what is broken; without it those that need the part. */
  readonly affects?: (classes: Classes) => ReadonlySet<string>;
  /** Whether it is done to all parts, which needs the proxies of all. */
  readonly ofAll?: boolean;
  /** How often who needs the part asks again at once. */
  readonly retries?: number;
  /** The part of the usual requests that are sent, where more would be too many at times. */
  readonly rateShare?: number;
  /** It stays broken so long at least. */
  readonly leastSeconds?: number;
} & (Plot<AnyRig, Part> | { /** Opens what it needs first. */ readonly prepare: () => Promise<Plot<AnyRig, Part>> });

/** Lines about what went on, for whoever looks closer. */
const notesOf = (run: FaultRun): readonly string[] => {
  const reason = voidBecause(run);
  const slowMs = run.slowMoments.reduce((sum, { from, to }) => sum + to - from, 0);
  return [
    `seen: ${run.seen ?? 'nothing'}`,
    `the machine was slow for ${ms(slowMs)} in all`,
    ...(reason === undefined ? [] : [`void: ${reason}`]),
    ...run.complaints
      .filter(
        ({ name, outcome }) =>
          reason !== undefined || !run.affected.has(name) || outcome === 'wrong' || outcome === 'lost',
      )
      .map(({ name, outcome, text }) => `${name}: ${outcome}: ${text}`),
  ];
};

/** A fault of one part, of which one can see everything that was seen of it. */
export type ObservedScenario = Scenario & { readonly observe: (context: Context) => Promise<FaultRun> };

const partFault =
  <AnyRig extends Rig<Part>, Part extends RigPart>(rigOf: (context: Context) => Promise<AnyRig>, times: number) =>
  (fault: PartFault<AnyRig, Part>): ObservedScenario => {
    const { id, name, what, partOf, goals, ofAll = false, retries = 0, rateShare = 1, leastSeconds } = fault;
    const observe = async (context: Context): Promise<FaultRun> => {
      const rig = await rigOf(context);
      const part = partOf(rig);
      if (!part) throw new Error(`${id}: the rig has no such part`);
      const plot = 'prepare' in fault ? await fault.prepare() : fault;
      let gateway: RigGateway | undefined;
      try {
        const proxied = ofAll ? [...rig.shards, rig.places] : [part];
        gateway = await rig.startGateway({ ...context.environment, ...plot.environment }, proxied);
        const classes = await classesOf(rig, gateway.url, context.rate * times * rateShare);
        const affected = fault.affects?.(classes) ?? classes.needing(part);
        const withRetries = classes.all.map((each) => (affected.has(each.name) ? { ...each, retries } : each));
        return await runFault({
          gateway,
          plan: { url: gateway.url, classes: withRetries },
          affected,
          endpoint: part.name,
          harm: plot.harm({ rig, part, gateway, classes, context }),
          seconds: context.times(leastSeconds),
          onPhase: (phase, seconds) => context.say(`${phase} ${seconds} s`),
          signal: context.signal,
        });
      } finally {
        await gateway?.stop();
        await plot.close?.();
      }
    };
    return {
      id,
      name,
      what,
      observe,
      run: async (context): Promise<ScenarioResult> => {
        const run = await observe(context);
        const areToBeAsFast = voidBecause(run) === undefined && goals.some((goal) => othersAreAsFast.includes(goal));
        return {
          rows: rowsOf(run, goals),
          unaffected: unaffectedSince(run),
          othersTook: areToBeAsFast
            ? { all: othersTook(run, 'all'), 'apart from slow moments': othersTook(run, 'apart from slow moments') }
            : undefined,
          notes: notesOf(run),
        };
      },
    };
  };

/** A fault of one shard, or of the places, where they are real. */
export const realFault = partFault<RealRig, RealPart>(({ rigs }) => rigs.real(), 1);

/** Subgraphs that answer from memory carry so many times as many requests. */
const memoryTimes = 6;

/** The same where they answer from memory, and what they say can be rewritten. */
export const memoryFault = partFault<MemoryRig, MemoryPart>(({ rigs }) => rigs.memory(), memoryTimes);
