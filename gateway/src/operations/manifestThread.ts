import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { slicesOf } from './slicesOf.js';
import { readManifest } from './readManifest.js';
import type { ThreadReply } from './readInThread.js';

// A thread that reads one manifest and hands it over in pieces that are quickly taken, each when it is asked for.

const reply = (message: ThreadReply): void => parentPort?.postMessage(message);

/** What is copied from thread to thread at a time; it takes a millisecond or less. */
const sliceCharacters = 128 * 1024;

try {
  const slices = slicesOf(readManifest(readFileSync(workerData as string, 'utf8')), sliceCharacters);
  parentPort?.on('message', () => {
    const operations = slices.shift() ?? [];
    reply({ kind: 'some', operations, areLast: slices.length === 0 });
  });
} catch (error) {
  reply({ kind: 'refused', reason: (error as Error).message });
}
