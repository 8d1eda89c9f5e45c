import { Worker } from 'node:worker_threads';
import { InvalidManifest, type PersistedOperation } from './manifest.js';

/** What the thread is asked for: the next few of its operations. */
export type ThreadRequest = 'next';

/** What it says: some operations, the last ones among them or not, or why there are none. */
export type ThreadReply =
  | { readonly kind: 'some'; readonly operations: readonly PersistedOperation[]; readonly areLast: boolean }
  | { readonly kind: 'refused'; readonly reason: string };

// The thread runs what the compiler wrote, also when this file is read from its source.
const threadFile = new URL(
  import.meta.url.endsWith('.ts') ? '../../dist/operations/manifestThread.js' : './manifestThread.js',
  import.meta.url,
);

/** The largest manifest is read in a second or two. */
const readingMs = 60_000;

/**
 * Reads a manifest in a thread of its own, which ends with it: to parse one of many megabytes takes longer than requests may
 * wait. `take` is given its operations, some at a time and the loop has a turn in between. Rejects as `readManifest` throws.
 */
export const readInThread = (
  path: string,
  take: (operations: readonly PersistedOperation[]) => void,
): Promise<void> => {
  const thread = new Worker(threadFile, { execArgv: [], workerData: path });
  thread.unref();
  const ask = (): void => thread.postMessage('next' satisfies ThreadRequest);
  const reading = new Promise<void>((resolve, reject) => {
    const timer = setTimeout(() => reject(new InvalidManifest('it takes more than a minute to be read')), readingMs);
    timer.unref();
    thread.once('error', reject);
    thread.once('exit', () => {
      clearTimeout(timer);
      reject(new Error('the thread that read it has ended'));
    });
    thread.on('message', (reply: ThreadReply) => {
      if (reply.kind === 'refused') {
        reject(new InvalidManifest(reply.reason));
        return;
      }
      take(reply.operations);
      if (reply.areLast) resolve();
      // Whatever came meanwhile goes first: the thread could be quick enough to fill a turn.
      else setImmediate(ask);
    });
    ask();
  });
  return reading.finally(() => void thread.terminate());
};
