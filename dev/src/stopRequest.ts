import { isRunByNpm } from './config.js';
import { watchParent } from './watchParent.js';

const exitCodes = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;
type StopSignal = keyof typeof exitCodes;
const stopSignals = Object.keys(exitCodes) as StopSignal[];

/** Somebody's wish that we stop. */
export type StopRequest = {
  readonly signal: AbortSignal;
  /** Resolves with the first signal. */
  readonly requested: Promise<void>;
  readonly dispose: () => void;
};

/** One press of Ctrl-C may arrive twice: from the terminal, and passed on by npm. */
const samePressMs = 400;

/**
 * Listens for Ctrl-C, SIGTERM and a terminal that is closed, and under npm for the end of npm's shell. A second signal
 * calls `force` with the exit code that the shell expects.
 */
export const listenForStop = (
  force: (exitCode: number) => void,
  source: Pick<NodeJS.Process, 'on' | 'off'> = process,
  now: () => number = () => performance.now(),
): StopRequest => {
  const controller = new AbortController();
  let firstAt: number | undefined;
  const receive = (signal: StopSignal): void => {
    if (firstAt === undefined) {
      firstAt = now();
      controller.abort();
    } else if (now() - firstAt > samePressMs) {
      force(exitCodes[signal]);
    }
  };
  const unwatch = isRunByNpm() ? watchParent(() => receive('SIGTERM')) : () => undefined;
  for (const signal of stopSignals) source.on(signal, receive as NodeJS.SignalsListener);
  return {
    signal: controller.signal,
    requested: new Promise((resolve) => controller.signal.addEventListener('abort', () => resolve(), { once: true })),
    dispose: () => {
      unwatch();
      for (const signal of stopSignals) source.off(signal, receive as NodeJS.SignalsListener);
    },
  };
};
