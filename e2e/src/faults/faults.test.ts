import { afterAll, expect, onTestFailed, test } from 'vitest';
import { countOutcomes } from './figures.js';
import { unaffectedOf } from './goals/goal.js';
import { openRigs } from './rig/rigs.js';
import { f05IdleConnections } from './scenarios/f05IdleConnections.js';
import { f06BadBodies } from './scenarios/f06BadBodies.js';
import { f07Storm } from './scenarios/f07ServerErrors.js';
import { f08WrongActivities, f08WrongPlaces } from './scenarios/f08WrongEntities.js';
import { hugeAnswersOneIn } from './scenarios/f27HugeAnswers.js';

// The short form of npm run faults: each fault of answers once, on few requests. Nothing is said of how long anything takes.

const rigs = openRigs(undefined);
afterAll(rigs.stop);

/** On a busy machine nobody is taken for broken, and nobody is sent away. */
const patience = {
  GATEWAY_CONNECT_TIMEOUT_MS: '20000',
  GATEWAY_SUBGRAPH_TIMEOUT_MS: '20000',
  GATEWAY_DEADLINE_MS: '30000',
  GATEWAY_BREAKER_SILENT_AFTER_MS: '0',
  GATEWAY_QUEUE_MS: '60000',
};

/** Of so few answers one in fifty may be none. */
const f27 = hugeAnswersOneIn(5);

test.each([f05IdleConnections, f06BadBodies, f07Storm, f08WrongPlaces, f08WrongActivities, f27])(
  '$id $name: it is seen, nothing untrue is delivered, and who does not need it does not notice',
  async (fault) => {
    const run = await fault.observe({
      rigs,
      times: () => ({ warm: 0.5, baseline: 0.2, broken: 3, healed: 0.5 }),
      rate: 20,
      seed: 'short form',
      environment: patience,
      say: () => undefined,
      signal: AbortSignal.timeout(60_000),
    });
    const wronged = run.complaints.filter(
      ({ name, outcome }) => !run.affected.has(name) || outcome === 'wrong' || outcome === 'lost',
    );
    onTestFailed(() => console.error(wronged));
    expect(run.seen).toBeDefined();
    const everybody = countOutcomes(run.samples);
    expect([everybody.wrong, everybody.lost]).toEqual([0, 0]);
    const others = countOutcomes(unaffectedOf(run));
    expect({ ...others, right: 0 }).toEqual({ right: 0, partial: 0, failed: 0, shed: 0, wrong: 0, lost: 0 });
    expect(others.right).toBeGreaterThan(0);
  },
);
