import { isRunByNpm } from './config.js';
import { watchParent } from './watchParent.js';

/** Somebody's wish that we stop. */
export type StopRequest = {
  readonly signal: AbortSignal;
  /** Resolves with the first Ctrl-C or SIGTERM. */
  readonly requested: Promise<void>;
  readonly dispose: () => void;
};

/** One press of Ctrl-C may arrive twice: from the terminal, and passed on by npm. */
const samePressMs = 400;

/**
 * Listens for Ctrl-C and SIGTERM, and under npm for the end of npm's shell. A second signal calls `force` with the exit
 * code that the shell expects.
 */
export const listenForStop = (
  force: (exitCode: number) => void,
  source: Pick<NodeJS.Process, 'on' | 'off'> = process,
  now: () => number = () => performance.now(),
): StopRequest => {
  const controller = new AbortController();
  let firstAt: number | undefined;
  const receive = (signal: NodeJS.Signals): void => {
    if (firstAt === undefined) {
      firstAt = now();
      controller.abort();
    } else if (now() - firstAt > samePressMs) {
      force(signal === 'SIGINT' ? 130 : 143);
    }
  };
  const unwatch = isRunByNpm() ? watchParent(() => receive('SIGTERM')) : () => undefined;
  source.on('SIGINT', receive);
  source.on('SIGTERM', receive);
  return {
    signal: controller.signal,
    requested: new Promise((resolve) => controller.signal.addEventListener('abort', () => resolve(), { once: true })),
    dispose: () => {
      unwatch();
      source.off('SIGINT', receive);
      source.off('SIGTERM', receive);
    },
  };
};
