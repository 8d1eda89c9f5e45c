import { fileURLToPath } from 'node:url';
import { readableLine } from './logLine.js';
import { startPart, type Death, type RunningPart } from './part.js';
import type { PartPlan } from './parts.js';
import { untilReady } from './untilReady.js';

export type RunningParts = {
  /** Starts parts side by side and waits until all are ready. Rejects, naming it, when one dies or takes too long. */
  readonly run: (plans: readonly PartPlan[], signal: AbortSignal) => Promise<void>;
  /** Resolves when a part ends that nobody asked to stop. */
  readonly died: Promise<Death>;
  /** Stops all, those started last first; parts that were started together stop together. */
  readonly stop: () => Promise<void>;
  readonly kill: () => void;
};

const readyLimitMs = 60_000;
const endWithParent = fileURLToPath(new URL('./endWithParent.js', import.meta.url));

/** A death in words, with the last lines of the one who died. */
export const describeDeath = ({ name, cause, lastLines }: Death): string => {
  const lines = lastLines.map((line) => `  ${readableLine(line)}`);
  return [`${name} ended unexpectedly (${cause})${lines.length > 0 ? '; its last lines:' : '.'}`, ...lines].join('\n');
};

/** Runs parts as processes; every line that they write goes to `onLine`. */
export const runParts = (
  onLine: (name: string, line: string) => void,
  preload: readonly string[] = ['--import', endWithParent],
): RunningParts => {
  const groups: RunningPart[][] = [];
  let stopping = false;
  let reportDeath: (death: Death) => void = () => undefined;
  const died = new Promise<Death>((resolve) => (reportDeath = resolve));

  const launch = (plan: PartPlan): RunningPart => {
    const part = startPart({
      name: plan.name,
      arguments: [...preload, ...plan.arguments],
      environment: plan.environment,
      onLine: (line) => onLine(plan.name, line),
    });
    void part.ended.then((death) => {
      if (!stopping) reportDeath(death);
    });
    return part;
  };

  const requireReady = async (plan: PartPlan, signal: AbortSignal): Promise<void> => {
    if ((await untilReady(plan.readyUrl, readyLimitMs, signal)) || signal.aborted) return;
    throw new Error(`${plan.name} was not ready within ${readyLimitMs / 1000} s: run again with --verbose to see why.`);
  };

  return {
    died,
    run: async (plans, signal) => {
      groups.push(plans.map(launch));
      const gone = new AbortController();
      const either = AbortSignal.any([signal, gone.signal]);
      const death = died.then((found) => Promise.reject(new Error(describeDeath(found))));
      const ready = Promise.all(plans.map((plan) => requireReady(plan, either)));
      await Promise.race([ready, death]).finally(() => gone.abort());
    },
    stop: async () => {
      stopping = true;
      for (const group of groups.toReversed()) await Promise.all(group.map((part) => part.stop()));
    },
    kill: () => groups.flat().forEach((part) => part.kill()),
  };
};
