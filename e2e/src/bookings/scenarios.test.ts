import { expect, test } from 'vitest';
import { checkAll } from './check/invariants.js';
import { ledgerOf } from './check/ledger.js';
import { readShard } from './check/readShard.js';
import { reportOf } from './check/report.js';
import { violationsOf } from './check/invariants.js';
import type { Attempt } from './history/attempt.js';
import type { Scenario } from './stress/options.js';
import { runClients } from './stress/runClients.js';
import { scenarioPlans } from './stress/scenarios.js';
import { partners, startSmallWorld } from './testing/smallWorld.js';

const never = new AbortController().signal;

/** Runs a scenario in small, without harm, and checks it. */
const run = async (scenario: Scenario, size: { attempts: number; clients: number; shards: number }) => {
  const { offers: offersOf, adapt, judge } = scenarioPlans[scenario];
  const offers = offersOf([0, 600].slice(0, size.shards), size.attempts, 'south');
  const { world, shards } = await startSmallWorld(size.shards, offers);
  try {
    const history: Attempt[] = [];
    const record = (attempt: Attempt): void => void history.push(attempt);
    const { attempts, clients } = size;
    const more = { seed: scenario, giveUp: never, ...(adapt && { adapt }) };
    await runClients({ gatewayUrl: world.url, partners, offers, attempts, clients, record, ...more }, never);
    const records = await Promise.all(shards.map(readShard));
    const verdicts = checkAll(ledgerOf(history, records));
    return { history, records, violations: violationsOf(verdicts), report: reportOf(verdicts), fault: judge(records) };
  } finally {
    await world.close();
  }
};

test('of many who want the one seat exactly one gets it', async () => {
  const { history, records, violations, report, fault } = await run('one-seat', {
    attempts: 80,
    clients: 80,
    shards: 1,
  });
  expect(fault).toBeUndefined();
  expect(violations, report).toBe(0);
  expect(records[0]?.bookings.map(({ status }) => status)).toEqual(['CONFIRMED']);
  const refused = history.filter(({ outcome }) => outcome.kind === 'refused' && outcome.code === 'SOLD_OUT');
  expect(new Set(refused.map(({ uuid }) => uuid)).size).toBe(79);
});

test('of fifty places that many want in ones to fours none is sold twice, and hardly one is left', async () => {
  const { violations, report, fault } = await run('fifty-places', { attempts: 80, clients: 40, shards: 1 });
  expect(fault).toBeUndefined();
  expect(violations, report).toBe(0);
});

test('everything that clients do at once over two shards leaves no invariant broken', async () => {
  const { history, violations, report } = await run('mixed', { attempts: 120, clients: 30, shards: 2 });
  expect(violations, report).toBe(0);
  expect(history.length).toBeGreaterThan(200);
});
