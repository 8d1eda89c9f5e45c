import { browserIsMissing, openBrowser } from '../browser/openBrowser.js';
import { percentile } from '../faults/figures.js';
import { measureOpening, takePictures, type Opening } from './openings.js';
import { readExplorerBenchOptions, usage, type ExplorerBenchOptions } from './options.js';

// npm run bench:explorer: how long it takes from opening the explorer to the answer of a first query.

const say = (text: string): void => void process.stdout.write(`${text}\n`);
const goalMs = 3_000;

const line = (name: string, tookMs: readonly number[]): string => {
  const [median, most] = [0.5, 1].map((share) => `${percentile(tookMs, share).toFixed(0)} ms`);
  return `${name.padEnd(28)}median ${median}   most ${most}`;
};

const bench = async ({ url, runs, images }: ExplorerBenchOptions): Promise<boolean> => {
  const browser = await openBrowser();
  if (!browser) throw new Error(browserIsMissing);
  try {
    // Before others have asked the same: answers that are kept show no shard at work.
    if (images !== undefined) await takePictures(browser, url, images);
    const openings: Opening[] = [];
    for (let run = 0; run < runs; run += 1) openings.push(await measureOpening(browser, url));
    const answeredMs = openings.map((opening) => opening.answeredMs);
    say(
      line(
        'there is something to ask',
        openings.map(({ readyMs }) => readyMs),
      ),
    );
    say(line('the first query is answered', answeredMs));
    return percentile(answeredMs, 0.5) <= goalMs;
  } finally {
    await browser.close();
  }
};

try {
  const options = readExplorerBenchOptions(process.argv.slice(2));
  if (options.help) say(usage);
  else {
    const isMet = await bench(options);
    say(isMet ? 'the goal is met' : `the goal is missed: a first query is answered within ${goalMs} ms of opening`);
    process.exitCode = isMet ? 0 : 1;
  }
} catch (error) {
  process.stderr.write(`the explorer cannot be measured: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
