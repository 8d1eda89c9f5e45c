import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { FromLoad, ToLoad } from './messages.js';
import type { LoadPlan, LoadResult } from './plan.js';

/** Load that is made by a process of its own. */
export type Load = {
  readonly phase: (name: string) => void;
  readonly rate: (name: string, perSecond: number) => void;
  /** Resolves when all that was sent has come to something. */
  readonly stop: () => Promise<LoadResult>;
  /** Ends it at once. */
  readonly kill: () => void;
};

// The process runs what the compiler wrote, also when this file is read from its source.
const program = fileURLToPath(
  new URL(import.meta.url.endsWith('.ts') ? '../../../dist/faults/load/main.js' : './main.js', import.meta.url),
);

/** Starts to send what a plan has. */
export const startLoad = async (plan: LoadPlan): Promise<Load> => {
  // JSON knows no Map.
  const child = fork(program, { serialization: 'advanced' });
  const tell = (message: ToLoad): void => void child.send(message);
  const ended = once(child, 'exit').then(([code]: unknown[]) => {
    throw new Error(`what makes the load has ended with ${String(code)}`);
  });
  // Whoever waits for it hears of it.
  ended.catch(() => undefined);
  const next = async (): Promise<FromLoad> => ((await Promise.race([once(child, 'message'), ended])) as [FromLoad])[0];
  tell({ kind: 'start', plan });
  await next();
  return {
    phase: (name) => tell({ kind: 'phase', name }),
    rate: (name, perSecond) => tell({ kind: 'rate', name, perSecond }),
    stop: async () => {
      tell({ kind: 'stop' });
      const message = await next();
      child.disconnect();
      if (message.kind !== 'stopped') throw new Error('what makes the load did not say what came of it');
      return message.result;
    },
    kill: () => child.kill('SIGKILL'),
  };
};
