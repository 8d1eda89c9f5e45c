import { join } from 'node:path';
import { requireBuilt } from '@tripgraph/dev/requireBuilt';
import { listenForStop } from '@tripgraph/dev/stopRequest';
import { reportOf } from '../check/report.js';
import { violationsOf } from '../check/invariants.js';
import type { Attempt } from '../history/attempt.js';
import { openHistory } from '../history/historyFile.js';
import type { Offers } from './offers.js';
import { readStressOptions, type StressOptions } from './options.js';
import { runStress } from './runStress.js';
import { scenarioPlans } from './scenarios.js';
import { startStack } from './stack.js';
import { summaryOf } from './summary.js';

// npm run stress:bookings: clients, shards that are killed, connections that are cut, and a checker at the end.

const partnerNames = ['north', 'south', 'east', 'west'];
const bucketsPerShard = 2;
const say = (text: string): void => void process.stdout.write(`${text}\n`);

const stress = async (options: StressOptions, signal: AbortSignal): Promise<number> => {
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
    if (signal.aborted) return 130;
    say(
      `seed ${options.seed}: ${options.clients} clients of ${partnerNames.length} partners, ${options.shards} shards`,
    );
    const { figures, verdicts, fault } = await runStress({ options, stack, offers, history, record, say, signal });
    if (signal.aborted) return 130;
    say(`\n${reportOf(verdicts)}\n\n${summaryOf(history, figures, verdicts)}`);
    if (fault !== undefined) say(`WRONG: ${fault}`);
    if (figures.attempts < options.attempts)
      say(`only ${figures.attempts} of ${options.attempts} attempts were made in time`);
    return violationsOf(verdicts) > 0 || fault !== undefined || figures.attempts < options.attempts ? 1 : 0;
  } finally {
    await file.close();
    await stack.stop();
  }
};

const run = async (): Promise<number> => {
  const stop = listenForStop((exitCode) => process.exit(exitCode));
  try {
    const options = readStressOptions(process.argv.slice(2));
    requireBuilt();
    return await stress(options, stop.signal);
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n`);
    return 2;
  } finally {
    stop.dispose();
  }
};

// Whatever hangs on, such as a connection in a black hole, ends here.
process.exit(await run());
