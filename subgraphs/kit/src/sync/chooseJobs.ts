import type { SyncJob } from './job.js';

/**
 * Those of the jobs that are wanted. A source that is not set up is left out where all are wanted, and named with the setting that
 * it needs where it is wanted itself, or where there would be nothing to do: that throws an Error. `keySettings` has each source that
 * there can be, and the setting without which it is not set up.
 */
export const chooseJobs = (
  jobs: readonly SyncJob[],
  wanted: readonly string[],
  keySettings: Readonly<Record<string, string>>,
): readonly SyncJob[] => {
  const chosen = jobs.filter(({ name }) => wanted.includes(name));
  const missing = wanted.filter((name) => !chosen.some((job) => job.name === name));
  const all = Object.keys(keySettings);
  if (chosen.length > 0 && (missing.length === 0 || all.every((name) => wanted.includes(name)))) return chosen;
  throw new Error(missing.map((name) => `${name} is not set up: ${keySettings[name]} is not set.`).join(' '));
};
