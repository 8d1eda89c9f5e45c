import type { AskGateway, ProcessState } from './gatewayState.js';
import type { GatewayAddress, Stage } from './releasePlan.js';

/** How each process was before a change, by where it shows its metrics. */
export type Before = ReadonlyMap<string, ProcessState>;

/** What is to be served by every process of a stage. */
export type Expected = {
  readonly hash: string;
  readonly before: Before;
  /** Something of that hash was served before: what is new, its configuration, is told by a further swap. */
  readonly isSwap: boolean;
};

/** What came of waiting: it is served, or why not. */
export type Awaited = { readonly kind: 'served' } | { readonly kind: 'not served'; readonly reason: string };

export type Watching = {
  readonly ask: AskGateway;
  readonly nowMs: () => number;
  /** Resolves after that time. */
  readonly pause: (ms: number) => Promise<void>;
  /** So long a supergraph may take to be seen, warmed and tried. */
  readonly swapMs: number;
  readonly say: (line: string) => void;
};

const lookMs = 500;
/** A gateway that cannot be asked so many times in a row is not ready; less may be a packet that was lost. */
const patience = 3;
/** So many are named. */
const mostNamed = 5;

/** Of a stage's gateways those that do not serve it yet, cannot be asked, or have refused it; each a reason. */
type Look = { readonly waiting: string[]; readonly unready: string[]; readonly refused: string[] };

const lookAt = async ({ gateways }: Stage, { hash, before, isSwap }: Expected, ask: AskGateway): Promise<Look> => {
  const look: Look = { waiting: [], unready: [], refused: [] };
  for (const state of await Promise.all(gateways.map(ask))) {
    if (state.kind === 'not ready') look.unready.push(state.reason);
    for (const process of state.kind === 'ready' ? state.processes : []) {
      const known = before.get(process.metrics);
      if (process.hash === hash && (!isSwap || process.swapped !== known?.swapped)) continue;
      const reason = `${process.metrics} serves ${process.hash}`;
      // One that was started anew counts from 0, and has read the files as they are.
      (process.refused > (known?.refused ?? 0) ? look.refused : look.waiting).push(reason);
    }
  }
  return look;
};

const joined = (reasons: readonly string[]): string => reasons.slice(0, mostNamed).join('; ');
const notServed = (why: string, reasons: readonly string[]): Awaited => ({
  kind: 'not served',
  reason: `${why}: ${joined(reasons)}`,
});

/** How each process of these gateways is. Rejects with those that are not ready. */
export const statesOf = async (gateways: readonly GatewayAddress[], ask: AskGateway): Promise<Before> => {
  const states = await Promise.all(gateways.map(ask));
  const unready = states.flatMap((state) => (state.kind === 'not ready' ? [state.reason] : []));
  if (unready.length > 0) throw new Error(`Not every gateway is ready: ${joined(unready)}`);
  const processes = states.flatMap((state) => (state.kind === 'ready' ? state.processes : []));
  return new Map(processes.map((process) => [process.metrics, process]));
};

/**
 * Waits until every process of a stage serves what is expected, at most `swapMs`, and then sees for the stage's time that each
 * goes on to, and is ready. Ends at once when one has refused it.
 */
export const awaitSupergraph = async (stage: Stage, expected: Expected, watching: Watching): Promise<Awaited> => {
  const { ask, nowMs, pause, swapMs, say } = watching;
  const lateAt = nowMs() + swapMs;
  let servedAt: number | undefined;
  let unreadyInARow = 0;
  for (;;) {
    const { waiting, unready, refused } = await lookAt(stage, expected, ask);
    unreadyInARow = unready.length > 0 ? unreadyInARow + 1 : 0;
    if (refused.length > 0) return notServed('refused, the log of the gateway says why', refused);
    if (unreadyInARow >= patience) return notServed('not ready', unready);
    if (servedAt !== undefined && waiting.length > 0) return notServed('no longer served', waiting);
    if (servedAt === undefined && nowMs() >= lateAt)
      return notServed(`not there after ${swapMs / 1_000} s`, [...waiting, ...unready]);
    if (waiting.length === 0 && unready.length === 0) {
      if (servedAt === undefined && stage.watchMs > 0)
        say(`${stage.name}: served by all, and watched for ${stage.watchMs / 1_000} s`);
      servedAt ??= nowMs();
      if (nowMs() - servedAt >= stage.watchMs) return { kind: 'served' };
    }
    await pause(lookMs);
  }
};
