import type { SyncJob } from '@tripgraph/kit/sync/job';

/** Each source that the tours can have, and the setting without which it is not set up. */
const keySettings: Readonly<Record<string, string>> = {
  viator: 'VIATOR_API_KEY',
  'viator-schedules': 'VIATOR_API_KEY',
  gadventures: 'GADVENTURES_APPLICATION_KEY',
  'gadventures-departures': 'GADVENTURES_APPLICATION_KEY',
};

export const sourceNames: readonly string[] = Object.keys(keySettings);

/**
 * Those of the jobs that are wanted. A source that is not set up is left out where all are wanted, and named with what it needs
 * where it is wanted itself, or where there would be nothing to do: that throws an Error.
 */
export const chooseJobs = (jobs: readonly SyncJob[], wanted: readonly string[]): readonly SyncJob[] => {
  const chosen = jobs.filter(({ name }) => wanted.includes(name));
  const missing = wanted.filter((name) => !chosen.some((job) => job.name === name));
  if (chosen.length > 0 && (missing.length === 0 || wanted.length === sourceNames.length)) return chosen;
  throw new Error(
    missing.map((name) => `${name} is not set up: ${keySettings[name] ?? 'its key'} is not set.`).join(' '),
  );
};
