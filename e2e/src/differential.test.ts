import { afterAll, beforeAll, expect, test } from 'vitest';
import { openExecutors, type Executors } from './differential/executors.js';
import { fixtures } from './differential/fixtures.js';
import { runTrial, trialOf } from './differential/trial.js';

// A few of the operations that `npm run test:differential` draws, the same ones each time.
const operationsPerFixture = 15;

let opened: Executors[];

beforeAll(async () => {
  opened = await Promise.all(fixtures.map(openExecutors));
});

afterAll(async () => {
  await Promise.all(opened.map(({ close }) => close()));
});

test.each(fixtures.map(({ name }, index) => [name, index] as const))(
  "the engine's answers over %s are those of Apollo's executor, the listed differences aside",
  async (name, index) => {
    const executors = opened[index] as Executors;
    let answered = 0;
    for (let run = 0; run < operationsPerFixture; run += 1) {
      const trial = trialOf(executors, `test/${name}/${run}`);
      const { engine, reference, difference } = await runTrial(executors, trial);
      if (difference !== undefined) expect.fail(JSON.stringify({ difference, ...trial, engine, reference }, null, 2));
      if (engine.data !== null) answered += 1;
    }
    expect(answered).toBeGreaterThan(operationsPerFixture / 2);
  },
);
