import { fileURLToPath } from 'node:url';
import { setTimeout as wait } from 'node:timers/promises';
import { startPart, type RunningPart } from '@tripgraph/dev/start/part';
import type { PartPlan } from '@tripgraph/dev/start/parts';
import { untilReady } from '@tripgraph/dev/start/untilReady';

/** A program that runs as a process of its own and can be killed and started again. */
export type ProcessUnderTest = {
  readonly isUp: () => boolean;
  /** Kills it (SIGKILL); resolves when it is gone. */
  readonly kill: () => Promise<void>;
  /** Starts it again after that; resolves when it is ready. */
  readonly restart: () => Promise<void>;
  /** Stops it where it is (SIGSTOP): it holds its connections and does nothing, until it goes on. */
  readonly freeze: () => void;
  readonly goOn: () => void;
  /** Kills it (SIGKILL), lets it be gone for a while and starts it again; resolves when it is ready. */
  readonly killAndRestart: (goneMs: number) => Promise<void>;
  readonly stop: () => Promise<void>;
};

const readyLimitMs = 30_000;
const stopLimitMs = 3_000;
/** A program whose connection to its database breaks while it starts ends; whoever runs it starts it again. */
const maximumStarts = 10;
const endWithParent = fileURLToPath(import.meta.resolve('@tripgraph/dev/start/endWithParent'));

/** Starts a process and waits until it is ready. Rejects, with its last lines, when it is not in time. */
export const startProcess = async (plan: PartPlan): Promise<ProcessUnderTest> => {
  let part: RunningPart | undefined;
  let isUp = false;
  let isStopped = false;
  const start = async (): Promise<void> => {
    const lines: string[] = [];
    const started = startPart({
      name: plan.name,
      arguments: ['--import', endWithParent, ...plan.arguments],
      environment: plan.environment,
      onLine: (line) => void (lines.push(line) > 5 && lines.shift()),
    });
    part = started;
    const ended = new AbortController();
    void started.ended.then(() => ended.abort());
    isUp = await untilReady(plan.readyUrl, readyLimitMs, ended.signal);
    if (!isUp) await started.stop(0);
    if (!isUp && !isStopped) throw new Error(`${plan.name} did not become ready:\n${lines.join('\n')}`);
  };
  await start();
  const kill = async (): Promise<void> => {
    isUp = false;
    part?.kill();
    await part?.ended;
  };
  const restart = async (): Promise<void> => {
    for (let tries = 1; !isStopped && !isUp; tries += 1) {
      await start().catch((error: unknown) => {
        if (tries === maximumStarts) throw error;
      });
    }
  };
  return {
    isUp: () => isUp,
    kill,
    restart,
    freeze: () => part?.kill('SIGSTOP'),
    goOn: () => part?.kill('SIGCONT'),
    killAndRestart: async (goneMs) => {
      await kill();
      await wait(goneMs);
      await restart();
    },
    stop: async () => {
      isStopped = true;
      part?.kill('SIGCONT');
      await part?.stop(stopLimitMs);
    },
  };
};
