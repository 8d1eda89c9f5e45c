import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectFolder } from '@tripgraph/dev/projectFolder';
import { onTestFinished } from 'vitest';
import { runProgram } from '../programs.js';

type Metric = Readonly<Record<string, number>>;

/** How a run of k6 ended: 0, 99 when a threshold does not hold, another code when it could not be run. */
export type ScenarioRun = {
  readonly code: number;
  readonly output: string;
  /** How often a metric counted; 0 for one that never did. */
  readonly count: (metric: string) => number;
  /** The share of what a metric says yes to. */
  readonly share: (metric: string) => number | undefined;
  /** How many checks there were, and how many of them failed. */
  readonly checks: { readonly made: number; readonly failed: number };
};

/** k6 tells its makers of each run, and listens on a port, unless it is told not to. */
const alone = ['--quiet', '--no-usage-report', '--address', ''];
/** Somebody is there for each arrival, however long all of them take. */
const small = { RATE: '15', DURATION: '1s', MOST_AT_ONCE: '20' };
/** Time says nothing on a machine that runs other tests. */
const anyTime = { LATENCY_FACTOR: '1000' };

const readMetrics = async (file: string): Promise<Readonly<Record<string, Metric>>> => {
  const text = await readFile(file, 'utf8').catch(() => '{}');
  return (JSON.parse(text) as { metrics?: Record<string, Metric> }).metrics ?? {};
};

/** Runs a scenario of bench/k6 with these settings, and reads what it has measured. */
export const runScenario = async (name: string, settings: Readonly<Record<string, string>>): Promise<ScenarioRun> => {
  const folder = await mkdtemp(join(tmpdir(), 'tripgraph-k6-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const file = join(folder, 'summary.json');
  const script = join(projectFolder, 'bench', 'k6', `${name}.js`);
  const { code, output } = await runProgram('k6', ['run', ...alone, '--summary-export', file, script], {
    ...small,
    ...anyTime,
    ...settings,
  });
  const metrics = await readMetrics(file);
  const { passes = 0, fails = 0 } = metrics['checks'] ?? {};
  return {
    code,
    output,
    count: (metric) => metrics[metric]?.['count'] ?? 0,
    share: (metric) => metrics[metric]?.['value'],
    checks: { made: passes + fails, failed: fails },
  };
};
