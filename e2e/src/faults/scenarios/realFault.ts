import type { Goal } from '../goals.js';
import { rowsOf, unaffectedOf, unaffectedSince } from '../goals.js';
import { runFault, type FaultRun, type Harm, type PhaseSeconds } from '../faultRun.js';
import { realClasses, type RealClasses } from '../rig/realClasses.js';
import type { RealRig, RigPart } from '../rig/realRig.js';
import type { RigGateway } from '../rig/gateway.js';
import type { Context, Scenario, ScenarioResult } from '../scenario.js';

/** What a fault of one part of the real rig is given. */
export type RealStage = {
  readonly rig: RealRig;
  readonly part: RigPart;
  readonly gateway: RigGateway;
  readonly classes: RealClasses;
  readonly context: Context;
};

export type RealFault = Pick<Scenario, 'id' | 'name' | 'what'> & {
  readonly partOf: (rig: RealRig) => RigPart | undefined;
  readonly harm: (stage: RealStage) => Harm;
  readonly goals: readonly Goal[];
  /** Of the gateway. */
  readonly environment?: Readonly<Record<string, string>>;
};

const warmSeconds = 5;
const healedSeconds = 6;

/** How long each part of a run takes. */
export const phaseSeconds = (seconds: number): PhaseSeconds => ({
  warm: warmSeconds,
  baseline: seconds,
  broken: seconds,
  healed: healedSeconds,
});

/** Lines about what went on, for whoever looks closer. */
export const notesOf = (run: FaultRun): readonly string[] => {
  const errors = unaffectedSince(run).errors;
  const names = new Set(unaffectedOf(run).map(({ name }) => name));
  const complaints = errors === 0 ? [] : [...run.complaints].filter(([name]) => names.has(name));
  return [
    `seen: ${run.seen ?? 'nothing: the run is void'}`,
    ...complaints.flatMap(([name, lines]) => lines.map((line) => `${name}: ${line}`)),
  ];
};

/** A fault of one shard, or of the places, of the real rig. */
export const realFault = ({ id, name, what, partOf, harm, goals, environment }: RealFault): Scenario => ({
  id,
  name,
  what,
  run: async (context): Promise<ScenarioResult> => {
    const rig = await context.rigs.real();
    const part = partOf(rig);
    if (!part) throw new Error(`${id}: the rig has no such part`);
    const gateway = await rig.startGateway(environment);
    try {
      const classes = await realClasses(rig, gateway.url, context.rate);
      const run = await runFault({
        gateway,
        plan: { urls: [gateway.url], classes: classes.all },
        affected: classes.needing(part),
        endpoint: part.name,
        harm: harm({ rig, part, gateway, classes, context }),
        seconds: phaseSeconds(context.seconds),
        onPhase: (phase, seconds) => context.say(`${phase} ${seconds} s`),
        signal: context.signal,
      });
      return { rows: rowsOf(run, goals), unaffected: unaffectedSince(run), notes: notesOf(run) };
    } finally {
      await gateway.stop();
    }
  },
});
