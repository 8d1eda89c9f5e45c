import { openExecutors, type Executors } from './executors.js';
import { fixtures } from './fixtures.js';
import { readOptions } from './options.js';
import { shrink } from './shrink.js';
import { runTrial, trialOf, type Trial } from './trial.js';

// npm run test:differential: draws operations and faults, and compares the engine with Apollo's executor on each.

const say = (line: string): void => void process.stdout.write(`${line}\n`);

const options = readOptions(process.argv.slice(2));
const chosen = fixtures.filter(({ name }) => options.fixture === undefined || options.fixture === name);
if (chosen.length === 0) throw new Error(`the fixtures are ${fixtures.map(({ name }) => name).join(', ')}`);

const started = Date.now();
const seconds = (): string => `${((Date.now() - started) / 1_000).toFixed(0)} s`;
const counts = { operations: 0, withData: 0, withErrors: 0, unplanned: 0, equivalent: 0, differences: 0 };

const report = async (executors: Executors, run: number, trial: Trial): Promise<void> => {
  const { operation, faults } = await shrink(executors, trial);
  const { engine, reference, difference } = await runTrial(executors, { operation, faults });
  const used = Object.entries(operation.variables).filter(([name]) => operation.text.includes(`$${name}`));
  say(`\nDIFFERENCE: ${difference ?? 'gone'}`);
  say(`${operation.text}\nvariables ${JSON.stringify(Object.fromEntries(used))}`);
  say(`faults    ${JSON.stringify(faults.rates)}`);
  say(`engine    ${JSON.stringify(engine)}`);
  say(`reference ${JSON.stringify(reference)}`);
  say(`again:    --seed ${options.seed} --fixture ${executors.fixture.name} --only ${run}\n`);
};

const compareOnce = async (executors: Executors, run: number): Promise<boolean> => {
  const trial = trialOf(executors, `${options.seed}/${executors.fixture.name}/${run}`);
  const { engine, difference, isEquivalent } = await runTrial(executors, trial);
  counts.operations += 1;
  if (engine.data !== null) counts.withData += 1;
  if (engine.errors.length > 0) counts.withErrors += 1;
  if (engine.broke !== undefined) counts.unplanned += 1;
  if (isEquivalent) counts.equivalent += 1;
  if (difference === undefined) return true;
  counts.differences += 1;
  await report(executors, run, trial);
  return false;
};

const compareAll = async (executors: Executors, runs: number): Promise<boolean> => {
  for (let run = 0; run < runs; run += 1) {
    if (options.only !== undefined && run !== options.only) continue;
    if (!(await compareOnce(executors, run)) && !options.keepGoing) return false;
    if ((run + 1) % 250 === 0) say(`${executors.fixture.name}: ${run + 1} of ${runs} (${seconds()})`);
  }
  return true;
};

say(`seed ${options.seed}, ${options.runs} operations over ${chosen.map(({ name }) => name).join(', ')}`);
for (const fixture of chosen) {
  const executors = await openExecutors(fixture);
  const mayGoOn = await compareAll(executors, (options.only ?? Math.ceil(options.runs / chosen.length) - 1) + 1);
  await executors.close();
  if (!mayGoOn) break;
}

say(`${counts.operations} operations in ${seconds()}, seed ${options.seed}: ${counts.differences} differences`);
say(
  `${counts.withData} answers with data, ${counts.withErrors} with errors, ${counts.unplanned} that neither could plan`,
);
say(`${counts.equivalent} that Apollo's executor gets right only when asked another way`);
process.exit(counts.differences > 0 ? 1 : 0);
