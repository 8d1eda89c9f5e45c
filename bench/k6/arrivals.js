import { goalsOf } from './goals.js';
import { settings } from './settings.js';

/**
 * Runs what `exec` names at fixed times, whether or not those before have been answered: clients who wait for each other
 * ask less of a gateway that is slow, and hide it. All who may ask at the same time are there before it begins.
 */
export const arriving = (exec, asked, goals = {}) => ({
  scenarios: {
    [exec]: {
      executor: 'constant-arrival-rate',
      exec,
      rate: settings.rate,
      timeUnit: '1s',
      duration: `${settings.durationSeconds}s`,
      preAllocatedVUs: settings.mostAtOnce,
      maxVUs: settings.mostAtOnce,
      gracefulStop: '30s',
    },
  },
  thresholds: { ...goalsOf(asked), ...goals },
  summaryTrendStats: ['med', 'p(95)', 'p(99)', 'max'],
  setupTimeout: '60s',
  teardownTimeout: '60s',
});
