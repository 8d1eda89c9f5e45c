import { writeFile } from 'node:fs/promises';
import { requireBuilt } from '@tripgraph/dev/requireBuilt';
import { listenForStop } from '@tripgraph/dev/stopRequest';
import type { PhaseSeconds } from './faultRun.js';
import { readFaultOptions, usage, type FaultOptions } from './options.js';
import { areMet, sumsOf, tableOf, type Finding } from './report.js';
import { startPinning } from './rig/pinning.js';
import { openRigs } from './rig/rigs.js';
import type { Context, Scenario } from './scenario.js';
import { scenarios } from './scenarios.js';

// npm run faults: breaks what the gateway depends on, one thing after the other, under load, and says what came of it.

const warmSeconds = 5;
const healedSeconds = 6;
const mostNotes = 8;
const longestNote = 400;
/** Of JSON: not how long each request took. */
const withoutTimes = (key: string, value: unknown): unknown => (key === 'othersTook' ? undefined : value);
const say = (text: string): void => void process.stdout.write(`${text}\n`);

const tryAll = async (options: FaultOptions, context: Omit<Context, 'say'>): Promise<readonly Finding[]> => {
  const isChosen = ({ id, also = [] }: Scenario): boolean =>
    options.only === undefined || [id, ...also].some((each) => options.only?.includes(each));
  const chosen = scenarios.filter(isChosen);
  const findings: Finding[] = [];
  for (const scenario of chosen) {
    if (context.signal.aborted) break;
    say(`\n${scenario.id} ${scenario.name}: ${scenario.what}`);
    try {
      const result = await scenario.run({ ...context, say: (line) => say(`  ${line}`) });
      for (const note of result.notes.slice(0, mostNotes))
        say(`  ${note.replaceAll(/\s+/g, ' ').slice(0, longestNote)}`);
      findings.push({ scenario, result });
    } catch (error) {
      if (context.signal.aborted) break;
      say(`  ${(error as Error).stack}`);
      findings.push({ scenario, result: undefined, failure: (error as Error).message.split('\n')[0] });
    }
  }
  return findings;
};

const campaign = async (options: FaultOptions, signal: AbortSignal): Promise<number> => {
  const pinning = startPinning();
  const { seconds, rate, seed } = options;
  const times = (leastBroken = 0): PhaseSeconds => ({
    warm: warmSeconds,
    baseline: seconds,
    broken: Math.max(seconds, leastBroken),
    healed: healedSeconds,
  });
  say(`seed ${seed}; ${pinning ? 'the gateway has a core of its own' : 'all share the cores'}`);
  const rigs = openRigs(pinning);
  try {
    const findings = await tryAll(options, { rigs, times, rate, seed, signal });
    if (signal.aborted) return 130;
    const whole = options.only === undefined;
    say(`\n${tableOf(findings, whole)}`);
    if (options.json !== undefined)
      await writeFile(options.json, `${JSON.stringify({ seed, findings, sums: sumsOf(findings) }, withoutTimes, 2)}\n`);
    return areMet(findings, whole) ? 0 : 1;
  } finally {
    await rigs.stop();
  }
};

const run = async (): Promise<number> => {
  const stop = listenForStop((exitCode) => process.exit(exitCode));
  try {
    const known = scenarios.flatMap(({ id, also = [] }) => [id, ...also]);
    const options = readFaultOptions(process.argv.slice(2), known);
    if (options.help) {
      say(`${usage}\n\n${scenarios.map(({ id, name, what }) => `${id.padEnd(4)} ${name}: ${what}`).join('\n')}`);
      return 0;
    }
    requireBuilt();
    return await campaign(options, stop.signal);
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n`);
    return 2;
  } finally {
    stop.dispose();
  }
};

// Whatever hangs on, such as a connection in a black hole, ends here.
process.exit(await run());
