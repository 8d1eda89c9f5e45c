import { startChild, type ChildPlan, type RunningChild } from './childProcess.js';

/** All processes that we started and have not stopped. */
export type Children = {
  readonly start: (plan: ChildPlan) => RunningChild;
  /** Stops these, or all. */
  readonly stop: (children?: readonly RunningChild[]) => Promise<void>;
  readonly kill: () => void;
};

export const createChildren = (): Children => {
  const running = new Set<RunningChild>();
  return {
    start: (plan) => {
      const child = startChild(plan);
      running.add(child);
      void child.ended.then(() => running.delete(child));
      return child;
    },
    stop: async (children = [...running]) => {
      await Promise.all(children.map((child) => child.stop()));
    },
    kill: () => {
      for (const child of running) child.kill();
    },
  };
};

/** The next message of a child, or of its end the reason as an error. */
export const nextMessage = <Message>(child: RunningChild, signal: AbortSignal): Promise<Message> =>
  new Promise((resolve, reject) => {
    const leave = (): void => {
      child.process.off('message', receive);
      signal.removeEventListener('abort', refuse);
    };
    const receive = (message: unknown): void => {
      leave();
      resolve(message as Message);
    };
    const refuse = (): void => {
      leave();
      reject(new Error('stopped'));
    };
    signal.addEventListener('abort', refuse);
    child.process.once('message', receive);
    void child.ended.then((reason) => {
      leave();
      reject(new Error(reason));
    });
    if (signal.aborted) refuse();
  });
