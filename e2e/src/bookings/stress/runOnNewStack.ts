import { join } from 'node:path';
import type { Attempt } from '../history/attempt.js';
import { openHistory } from '../history/historyFile.js';
import type { Offers } from './offers.js';
import type { StressOptions } from './options.js';
import { runStress, type StressRun } from './runStress.js';
import { scenarioPlans } from './scenarios.js';
import { startStack } from './stack.js';

const partnerNames = ['north', 'south', 'east', 'west'];
const bucketsPerShard = 2;

/** Starts a stack for one run of the stress, with what its clients can book, and stops it after that. */
export const runOnNewStack = async (
  options: StressOptions,
  say: (line: string) => void,
  signal: AbortSignal,
): Promise<StressRun & { readonly history: readonly Attempt[] }> => {
  let offers: Offers = { hot: [], cool: [], parts: [] };
  const stack = await startStack({
    shards: options.shards,
    partners: partnerNames,
    partsOf: (slices) => {
      const buckets = slices.flatMap(({ firstBucket }) =>
        Array.from({ length: bucketsPerShard }, (_, index) => firstBucket + index),
      );
      offers = scenarioPlans[options.scenario].offers(buckets, options.attempts, 'west');
      return offers.parts;
    },
  });
  const history: Attempt[] = [];
  const file = openHistory(options.history ?? join(stack.folder, 'history.jsonl'));
  const record = (attempt: Attempt): void => {
    history.push(attempt);
    file.add(attempt);
  };
  try {
    signal.throwIfAborted();
    const { clients, shards, seed } = options;
    say(`seed ${seed}: ${clients} clients of ${partnerNames.length} partners, ${shards} shards`);
    return { ...(await runStress({ options, stack, offers, history, record, say, signal })), history };
  } finally {
    await file.close();
    await stack.stop();
  }
};
