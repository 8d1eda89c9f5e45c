import { expect, test } from 'vitest';
import { AttentionNeeded } from './attentionNeeded.js';
import { keepSynced, type KeepSynced } from './keepSynced.js';
import { SyncRunsElsewhere } from './session.js';

const minuteMs = 60_000;

/** A world whose clock moves when somebody sleeps, and stops at the end of the story. */
const story = (outcomes: ReadonlyArray<'ok' | 'fails' | 'elsewhere' | 'amiss'>) => {
  const stop = new AbortController();
  const log: string[] = [];
  let atMs = 0;
  let finishedAt: Date | null = null;
  const left = [...outcomes];
  const seconds = (): number => Math.round(atMs / 1000);
  const ports: { -readonly [Name in keyof KeepSynced]: KeepSynced[Name] } = {
    everyMs: minuteMs,
    fullEveryMs: null,
    readState: async () => ({ finished_at: finishedAt, full_finished_at: finishedAt }),
    run: async () => {
      const outcome = left.shift();
      log.push(`${seconds()} s: ${outcome}`);
      if (left.length === 0) stop.abort();
      if (outcome === 'elsewhere') throw new SyncRunsElsewhere('somebody');
      if (outcome === 'amiss') throw new AttentionNeeded('half of all is gone');
      if (outcome === 'fails') throw new Error('the source is down');
      finishedAt = new Date(atMs);
    },
    onFailure: (error) => log.push(`${seconds()} s: ${(error as Error).message}`),
    sleep: async (ms) => void (atMs += ms),
    nowMs: () => atMs,
    draw: () => 0,
  };
  return { log, ports, run: () => keepSynced(ports, stop.signal) };
};

test('a source is synced at once, and then an interval after each end', async () => {
  const { log, run } = story(['ok', 'ok', 'ok']);
  await run();
  expect(log).toEqual(['0 s: ok', '60 s: ok', '120 s: ok']);
});

test('what fails is told, tried again after ever longer pauses, and on time again once it works', async () => {
  const { log, run } = story(['fails', 'fails', 'ok', 'ok']);
  await run();
  expect(log).toEqual([
    '0 s: fails',
    '0 s: the source is down',
    '5 s: fails',
    '5 s: the source is down',
    '15 s: ok',
    '75 s: ok',
  ]);
});

test('a source that another process syncs is looked at again half a minute later, and that is no failure', async () => {
  const { log, run } = story(['elsewhere', 'elsewhere', 'fails', 'ok']);
  await run();
  expect(log).toEqual([
    '0 s: elsewhere',
    '0 s: somebody',
    '30 s: elsewhere',
    '30 s: somebody',
    '60 s: fails',
    '60 s: the source is down',
    '65 s: ok',
  ]);
});

test('a database that cannot be asked is asked again after ever longer pauses', async () => {
  const { log, ports, run } = story(['ok']);
  let asked = 0;
  const { readState } = ports;
  ports.readState = async () => {
    asked += 1;
    if (asked <= 3) throw new Error('the database is down');
    return readState();
  };
  await run();
  expect(log).toEqual([
    '0 s: the database is down',
    '5 s: the database is down',
    '15 s: the database is down',
    '35 s: ok',
  ]);
});

test('what a person has to look at is not tried again before it would be due anyway', async () => {
  const { log, run } = story(['amiss', 'ok']);
  await run();
  expect(log).toEqual(['0 s: amiss', '0 s: half of all is gone', '60 s: ok']);
});
