import { requireBuilt } from '@tripgraph/dev/requireBuilt';
import { listenForStop } from '@tripgraph/dev/stopRequest';
import { reportOf } from '../check/report.js';
import { violationsOf } from '../check/invariants.js';
import { readStressOptions, type StressOptions } from './options.js';
import { runOnNewStack } from './runOnNewStack.js';
import { summaryOf } from './summary.js';

// npm run stress:bookings: clients, shards that are killed, connections that are cut, and a checker at the end.

const interrupted = 130;
const say = (text: string): void => void process.stdout.write(`${text}\n`);

const stress = async (options: StressOptions, signal: AbortSignal): Promise<number> => {
  const { figures, verdicts, fault, history } = await runOnNewStack(options, say, signal);
  if (signal.aborted) return interrupted;
  say(`\n${reportOf(verdicts)}\n\n${summaryOf(history, figures, verdicts)}`);
  if (fault !== undefined) say(`WRONG: ${fault}`);
  if (figures.attempts < options.attempts)
    say(`only ${figures.attempts} of ${options.attempts} attempts were made in time`);
  return violationsOf(verdicts) > 0 || fault !== undefined || figures.attempts < options.attempts ? 1 : 0;
};

const run = async (): Promise<number> => {
  const stop = listenForStop((exitCode) => process.exit(exitCode));
  try {
    const options = readStressOptions(process.argv.slice(2));
    requireBuilt();
    return await stress(options, stop.signal);
  } catch (error) {
    if (stop.signal.aborted) return interrupted;
    process.stderr.write(`${(error as Error).message}\n`);
    return 2;
  } finally {
    stop.dispose();
  }
};

// Whatever hangs on, such as a connection in a black hole, ends here.
process.exit(await run());
