import { afterAll, beforeAll, expect, test } from 'vitest';
import { hostileFixture } from './eventLoop/hostileFixture.js';
import { forkGateway, type ForkedGateway } from './forkedGateway/forkGateway.js';
import { drawHostile } from './hostile/drawHostile.js';
import { outcomeOf } from './hostile/outcomeOf.js';

let gateway: ForkedGateway;

beforeAll(async () => {
  gateway = await forkGateway(hostileFixture, {});
});

afterAll(() => gateway.close());

test('of 200 hostile documents each is answered, or refused by a rule that is known, and most rules refuse some', async () => {
  const outcomes = new Set<string>();
  for (let number = 0; number < 200; number += 1)
    outcomes.add(outcomeOf(await gateway.ask(drawHostile('short', number))));
  const unknown = [...outcomes].filter((outcome) => /^unknown limit|^\d/.test(outcome));
  expect(unknown).toEqual([]);
  for (const rule of ['answered', 'tokens', 'variables', 'depth', 'directives', 'selections', 'root fields', 'cycles'])
    expect([...outcomes]).toContain(rule);
});
