import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { SyncJob } from '../../sync/job.js';
import { withConnectionCut } from './cutConnection.js';
import type { DumpRule } from './dumpTables.js';
import { randomPoints } from './randomPoints.js';
import { databasesFor, dumpOf, lockWaitMs } from './syncUnderTest.js';

export type KilledProcesses = DumpRule & {
  readonly serverUrl: string;
  readonly migrate: (url: string) => Promise<void>;
  /** What Node is called with: the built program of the sync, and the name of the source. */
  readonly command: readonly string[];
  /** All of its environment but `DATABASE_URL`: of this process's own it gets nothing. */
  readonly environment: Readonly<Record<string, string>>;
  /** The jobs of that process, by which killed runs are gone on with here: to start it takes most of its time. Else it is started again. */
  readonly jobs?: readonly SyncJob[] | undefined;
  readonly seed?: number | undefined;
  /** How many processes are killed; 3 is the default. */
  readonly points?: number | undefined;
};

const defaultPoints = 3;
/** How often a process sends something is not the same each time: of some two hundred times a few are sent as one. */
const surelySent = 0.9;

type Ending = { readonly code: number | null; readonly signal: NodeJS.Signals | null; readonly said: string };

/** Runs a sync process once to its end, or until `kill` is called. */
const startProcess = (url: string, { command, environment }: KilledProcesses) => {
  const child = spawn(process.execPath, [...command, '--once'], {
    env: { ...environment, DATABASE_URL: url },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (said += text));
  const ended = once(child, 'close').then(([code, signal]): Ending => ({ code, signal, said }));
  return { ended, kill: () => child.kill('SIGKILL') };
};

const requireEnd = async (url: string, test: KilledProcesses): Promise<void> => {
  const { code, said } = await startProcess(url, test).ended;
  assert.equal(code, 0, `the sync did not come to its end: ${said}`);
};

const goOn = async (databaseUrl: string, test: KilledProcesses): Promise<void> => {
  if (!test.jobs) return requireEnd(databaseUrl, test);
  for (const job of test.jobs) assert.equal((await job.run({ databaseUrl, lockWaitMs })).finished, true);
};

/** Asserts that sync processes that are killed (SIGKILL) at random points and gone on with come to the same rows as one that is not. */
export const killedProcessesEqualUndisturbed = async (test: KilledProcesses): Promise<void> => {
  const createDatabase = await databasesFor(test);
  const undisturbed = await createDatabase();
  const { sent } = await withConnectionCut(undisturbed, 0, (url) => requireEnd(url, test));
  const expected = await dumpOf(undisturbed, test);
  for (const point of randomPoints(test.points ?? defaultPoints, Math.floor(sent * surelySent), test.seed ?? 1)) {
    const database = await createDatabase();
    let kill = (): unknown => undefined;
    const work = async (url: string): Promise<void> => {
      const child = startProcess(url, test);
      ({ kill } = child);
      const { signal, said } = await child.ended;
      assert.equal(signal, 'SIGKILL', `the process was not killed at point ${point}: ${said}`);
    };
    await withConnectionCut(database, point, work, () => kill());
    await goOn(database, test);
    assert.deepEqual(await dumpOf(database, test), expected, `after a kill at point ${point} of ${sent}`);
  }
};
