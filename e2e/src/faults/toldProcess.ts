import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** A process of ours that answers what it is told, one thing at a time. */
export type ToldProcess<To, From extends { readonly kind: string }> = {
  /** Tells it something that it does not answer. */
  readonly tell: (message: To) => void;
  /** Tells it something and waits for what it says to it. Rejects when it ends. */
  readonly ask: <Kind extends From['kind']>(message: To, kind: Kind) => Promise<Extract<From, { kind: Kind }>>;
  /** Lets it end by itself. */
  readonly leave: () => void;
  readonly kill: () => void;
};

/** Starts a file of this folder as a process that ends with us, as the compiler wrote it, also when we are read from the source. */
export const startTold = <To, From extends { readonly kind: string }>(file: string): ToldProcess<To, From> => {
  const folder = import.meta.url.endsWith('.ts') ? '../../dist/faults/' : './';
  // JSON knows no Map. What this process was started with, such as conditions of tests, is not for compiled files.
  const child = fork(fileURLToPath(new URL(`${folder}${file}`, import.meta.url)), {
    serialization: 'advanced',
    execArgv: [],
  });
  const tell = (message: To): void => void child.send(message as object);
  const ended = once(child, 'exit').then(([code]: unknown[]) => {
    throw new Error(`${file} has ended with ${String(code)}`);
  });
  // Whoever waits for it hears of it.
  ended.catch(() => undefined);
  return {
    tell,
    ask: async (message, kind) => {
      const said = once(child, 'message');
      tell(message);
      const [reply] = (await Promise.race([said, ended])) as [From];
      if (reply.kind !== kind) throw new Error(`${file} says ${reply.kind}, not ${kind}`);
      return reply as Extract<From, { kind: typeof kind }>;
    },
    leave: () => child.connected && child.disconnect(),
    kill: () => void child.kill('SIGKILL'),
  };
};
