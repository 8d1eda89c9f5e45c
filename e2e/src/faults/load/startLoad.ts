import { startTold } from '../toldProcess.js';
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

/** Starts to send what a plan has. */
export const startLoad = async (plan: LoadPlan): Promise<Load> => {
  const { tell, ask, leave, kill } = startTold<ToLoad, FromLoad>('load/main.js');
  await ask({ kind: 'start', plan }, 'started');
  return {
    phase: (name) => tell({ kind: 'phase', name }),
    rate: (name, perSecond) => tell({ kind: 'rate', name, perSecond }),
    stop: async () => {
      const { result } = await ask({ kind: 'stop' }, 'stopped');
      leave();
      return result;
    },
    kill,
  };
};
