import { setTimeout as wait } from 'node:timers/promises';
import type { LoadPlan, LoadResult } from './load/plan.js';
import { startLoad, type Load } from './load/startLoad.js';
import type { RigGateway } from './rig/gateway.js';

/** The parts of a run: nothing is wrong, then something is, then it is over. */
export const phases = ['warm', 'baseline', 'broken', 'healed'] as const;

export type PhaseSeconds = {
  readonly warm: number;
  readonly baseline: number;
  readonly broken: number;
  readonly healed: number;
};

/** What is broken, and how. */
export type Harm = {
  readonly inject: (load: Load) => Promise<void> | void;
  /** Resolves when nothing is wrong any more. */
  readonly heal: (load: Load) => Promise<void> | void;
  /**
   * How the fault was seen, asked for when all is over; undefined: it was not, and the run says nothing. Of the requests
   * that need what was broken, while it was: how many were not answered rightly, and how long the slowest took.
   */
  readonly seen: (hurt: number, slowestMs: number) => string | undefined;
  /** What the broken part got of requests while it was broken, where that is counted. Asked for at the end of that time. */
  readonly sent?: () => SentRequests;
};

/** Requests as a proxy sees them: how many, and for how many different things. */
export type SentRequests = { readonly seen: number; readonly different: number };

/** Everything that was seen of a run. */
export type FaultRun = LoadResult & {
  /** Which classes need what was broken. */
  readonly affected: ReadonlySet<string>;
  readonly injectedAtMs: number;
  readonly healedAtMs: number;
  readonly seen: string | undefined;
  /** From when it was broken until the gateway said that it does not ask it any more; undefined: it did not say so. */
  readonly breakerOpenedAfterMs: number | undefined;
  readonly sent: SentRequests | undefined;
};

export type FaultRunOptions = {
  readonly gateway: RigGateway;
  readonly plan: LoadPlan;
  readonly affected: ReadonlySet<string>;
  /** Whose breaker is looked for: an endpoint's name. */
  readonly endpoint?: string;
  readonly harm: Harm;
  readonly seconds: PhaseSeconds;
  readonly onPhase: (phase: string, seconds: number) => void;
  readonly signal: AbortSignal;
};

/** The first time of day at which a gateway says that it does not ask an endpoint any more. */
const breakerOpens = (gateway: RigGateway, endpoint: string | undefined): Promise<number | undefined> =>
  gateway
    .line((line) => line['endpoint'] === endpoint && line['isAsked'] === false)
    .then(
      ({ time }) => Number(time),
      () => undefined,
    );

const now = (): number => performance.timeOrigin + performance.now();

/** Warms a gateway, sees how it does, breaks something, heals it, and sees how it does after. */
export const runFault = async (options: FaultRunOptions): Promise<FaultRun> => {
  const { gateway, plan, affected, harm, seconds, onPhase, signal } = options;
  const load = await startLoad(plan);
  try {
    const enter = async (phase: (typeof phases)[number]): Promise<void> => {
      load.phase(phase);
      onPhase(phase, seconds[phase]);
      await wait(seconds[phase] * 1_000, undefined, { signal });
    };
    await enter('warm');
    await enter('baseline');
    const injectedAtMs = now();
    let openedAtMs: number | undefined;
    void breakerOpens(gateway, options.endpoint).then((atMs) => (openedAtMs = atMs));
    load.phase('broken');
    await harm.inject(load);
    await enter('broken');
    const sent = harm.sent?.();
    await harm.heal(load);
    const healedAtMs = now();
    await enter('healed');
    const result = await load.stop();
    const breakerOpenedAfterMs = openedAtMs === undefined ? undefined : openedAtMs - injectedAtMs;
    const broken = result.samples.filter(({ name, phase }) => affected.has(name) && phase === 'broken');
    const hurt = broken.filter(({ outcome }) => outcome !== 'right').length;
    const slowestMs = broken.reduce((most, { tookMs }) => Math.max(most, tookMs), 0);
    const seen = harm.seen(hurt, slowestMs);
    return { ...result, affected, injectedAtMs, healedAtMs, seen, breakerOpenedAfterMs, sent };
  } finally {
    load.kill();
  }
};
