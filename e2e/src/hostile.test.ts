import { afterAll, beforeAll, expect, test } from 'vitest';
import { hostileFixture } from './eventLoop/hostileFixture.js';
import { forkGateway, type ForkedGateway } from './forkedGateway/forkGateway.js';
import { drawHostile } from './hostile/drawHostile.js';
import { isKnown, outcomeOf } from './hostile/outcomeOf.js';
import { goalLines, goalRows, slowest, tooLong, type Treated } from './hostile/tally.js';

let gateway: ForkedGateway;

beforeAll(async () => {
  gateway = await forkGateway(hostileFixture, {});
});

afterAll(() => gateway.close());

test('of 200 hostile documents each is answered, or refused by a rule that is known, and most rules refuse some', async () => {
  const outcomes = new Set<string>();
  for (let number = 0; number < 200; number += 1)
    outcomes.add(outcomeOf(await gateway.ask(drawHostile('short', number))));
  expect([...outcomes].filter((outcome) => !isKnown(outcome))).toEqual([]);
  for (const rule of ['answered', 'tokens', 'variables', 'depth', 'directives', 'selections', 'root fields', 'cycles'])
    expect([...outcomes]).toContain(rule);
});

test('goals are met by documents that took what they may, and missed by one that took more or was refused by nobody knows what', () => {
  const treated = (outcome: string, cpuMs: number, blockedMs: number, number = 0): Treated => ({
    number,
    outcome,
    cpuMs,
    blockedMs,
  });
  const good = [treated('tokens', 10, 9, 1), treated('answered', 80, 50, 2), treated('not planned', 300, 3, 3)];
  expect(goalRows(good).map(({ isMet }) => isMet)).toEqual([true, true, true]);
  expect(slowest(good, 2).map(({ number }) => number)).toEqual([1, 2]);
  const verdicts = (one: Treated) => goalRows([...good, one]).map(({ isMet }) => isMet);
  expect(verdicts(treated('depth', 10.1, 2))).toEqual([false, true, true]);
  expect(verdicts(treated('answered', 60, 50.1))).toEqual([true, false, true]);
  expect(verdicts(treated('500 INTERNAL_SERVER_ERROR', 1, 1))).toEqual([true, true, false]);
  expect(tooLong([...good, treated('depth', 10.1, 2, 7)]).map(({ number }) => number)).toEqual([7]);
  expect(goalLines(goalRows(good))[0]).toMatch(/^met {5}at most 10 ms of CPU .* {2}10\.0 ms, of 1 that were$/);
});
