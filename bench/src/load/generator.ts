import { nextMessage } from '../processes/children.js';
import type { RunningChild } from '../processes/childProcess.js';
import type { LoadCommand, LoadReply, Measurement } from './protocol.js';

/** The load generator's process, as functions. */
export type Generator = {
  /** Resolves when every answer is right; rejects with the first that is not. */
  readonly verify: (workload: string, url: string) => Promise<void>;
  readonly measure: (command: Omit<Extract<LoadCommand, { kind: 'measure' }>, 'kind'>) => Promise<Measurement>;
};

export const connectGenerator = (child: RunningChild, signal: AbortSignal): Generator => {
  const order = async (command: LoadCommand): Promise<LoadReply> => {
    const reply = nextMessage<LoadReply>(child, signal);
    child.process.send(command);
    const received = await reply;
    if (received.kind === 'refused') throw new Error(received.reason);
    return received;
  };
  return {
    verify: async (workload, url) => {
      await order({ kind: 'verify', workload, url });
    },
    measure: async (command) => {
      const reply = await order({ kind: 'measure', ...command });
      if (reply.kind !== 'measured') throw new Error('The load generator answered another question.');
      return reply.measurement;
    },
  };
};
