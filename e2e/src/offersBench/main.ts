import { requireBuilt } from '@tripgraph/dev/requireBuilt';
import { percentile } from '../faults/figures.js';
import { searchApart, searchAtOnce, searchInTurn, type Searches } from './measureSearches.js';
import { startOffers } from './offersUnderTest.js';

// npm run bench:offers: when a search for offers is first answered, with six suppliers that are fast, slow, failing, malformed,
// duplicate and silent; how often they are asked for five hundred who search the same; and when sixty who search for different days
// are answered. Ends with 1 when a goal is missed.

const say = (text: string): void => void process.stdout.write(`${text}\n`);
const goalMs = 800;
const inTurn = 30;
const atOnce = 500;
const apart = 60;
/** Five suppliers once, and the one that is asked by city at most four times. */
const mostCalls = 9;

const line = (name: string, { tookMs, offers, sessions }: Searches): string => {
  const figures = [0.5, 0.99, 1].map((share) => `${percentile(tookMs, share).toFixed(0)} ms`);
  return `${name.padEnd(24)}median ${figures[0]}   p99 ${figures[1]}   most ${figures[2]}   ${sessions} sessions, ${offers} offers`;
};

const bench = async (later: (closing: () => Promise<unknown>) => void): Promise<boolean> => {
  const { url, calls } = await startOffers(later);
  await searchInTurn(url, 2);
  const turns = await searchInTurn(url, inTurn);
  say(line(`${inTurn} in turn`, turns));
  const before = await calls();
  const equal = await searchAtOnce(url, atOnce);
  const asked = (await calls()) - before;
  say(line(`${atOnce} equal at once`, equal));
  say(`${asked} calls of suppliers for them`);
  // Told without a goal: most of it is the work of the simulated suppliers on the same machine.
  say(line(`${apart} different at once`, await searchApart(url, apart)));
  return percentile(turns.tookMs, 1) <= goalMs && equal.sessions === 1 && asked <= mostCalls;
};

const closings: Array<() => Promise<unknown>> = [];
try {
  requireBuilt();
  const isMet = await bench((closing) => closings.push(closing));
  say(
    isMet
      ? 'all goals are met'
      : `a goal is missed: first answers within ${goalMs} ms, one session, ${mostCalls} calls`,
  );
  process.exitCode = isMet ? 0 : 1;
} catch (error) {
  process.stderr.write(`offers cannot be measured: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
} finally {
  for (const close of closings.toReversed()) await close();
}
