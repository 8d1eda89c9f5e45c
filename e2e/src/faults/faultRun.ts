import { setTimeout as wait } from 'node:timers/promises';
import type { EventName } from '@tripgraph/telemetry/logEvents/all';
import type { LoadPlan, LoadResult } from './load/plan.js';
import { startLoad, type Load } from './load/startLoad.js';
import type { RigGateway } from './rig/gateway.js';
import { timeOfDay } from './timeOfDay.js';

/** The parts of a run: nothing is wrong, then something is, then it is over. */
type Phase = 'warm' | 'baseline' | 'broken' | 'healed';

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
  /** How much of the largest answer was taken, asked for when all is over. */
  readonly takenMb?: () => number;
  /** How long it took until sockets that nobody needs were free, asked for when all is over. */
  readonly freedAfterMs?: () => number | undefined;
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
  readonly takenMb: number | undefined;
  readonly freedAfterMs: number | undefined;
  /** What the gateway took at most, by phase; nothing where the kernel does not tell. */
  readonly residentMb: ReadonlyMap<string, number>;
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

const leftAlone = 'endpoint left alone' satisfies EventName;

/** The first time of day at which a gateway says that it does not ask an endpoint any more. */
const breakerOpens = (gateway: RigGateway, endpoint: string | undefined): Promise<number | undefined> =>
  gateway
    .line((line) => line['endpoint'] === endpoint && line['event'] === leftAlone)
    .then(
      ({ time }) => Number(time),
      () => undefined,
    );

const lookAtMemoryMs = 100;

/** Looks what a gateway takes until it is told to stop; the most by phase. */
const watchMemory = (gateway: RigGateway, phaseNow: () => string) => {
  const most = new Map<string, number>();
  const timer = setInterval(() => {
    void gateway.residentMb().then((now) => {
      if (now > (most.get(phaseNow()) ?? 0)) most.set(phaseNow(), now);
    });
  }, lookAtMemoryMs);
  return { most, stop: () => clearInterval(timer) };
};

/** Warms a gateway, sees how it does, breaks something, heals it, and sees how it does after. */
export const runFault = async (options: FaultRunOptions): Promise<FaultRun> => {
  const { gateway, plan, affected, harm, seconds, onPhase, signal } = options;
  let now: Phase = 'warm';
  const memory = watchMemory(gateway, () => now);
  const load = await startLoad(plan);
  const begin = (phase: typeof now): void => load.phase((now = phase));
  const last = async (phase: typeof now): Promise<void> => {
    onPhase(phase, seconds[phase]);
    await wait(seconds[phase] * 1_000, undefined, { signal });
  };
  try {
    await last('warm');
    begin('baseline');
    await last('baseline');
    begin('broken');
    const injectedAtMs = timeOfDay();
    let openedAtMs: number | undefined;
    void breakerOpens(gateway, options.endpoint).then((atMs) => (openedAtMs = atMs));
    await harm.inject(load);
    await last('broken');
    const sent = harm.sent?.();
    await harm.heal(load);
    const healedAtMs = timeOfDay();
    begin('healed');
    await last('healed');
    const result = await load.stop();
    const broken = result.samples.filter(({ name, phase }) => affected.has(name) && phase === 'broken');
    const hurt = broken.filter(({ outcome }) => outcome !== 'right').length;
    const slowestMs = broken.reduce((most, { tookMs }) => Math.max(most, tookMs), 0);
    return {
      ...result,
      affected,
      injectedAtMs,
      healedAtMs,
      seen: harm.seen(hurt, slowestMs),
      breakerOpenedAfterMs: openedAtMs === undefined ? undefined : openedAtMs - injectedAtMs,
      sent,
      takenMb: harm.takenMb?.(),
      freedAfterMs: harm.freedAfterMs?.(),
      residentMb: memory.most,
    };
  } finally {
    memory.stop();
    load.kill();
  }
};
