import { collectDefaultMetrics, Registry } from 'prom-client';

/** Collections of garbage are mostly short. */
const gcDurationBuckets = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.5];

let registry: Registry | undefined;

/**
 * What there is to know of this process, whatever runs in it: processor, memory, event loop, garbage collection, files. It is
 * watched from the first call on, and there is one for all who ask.
 */
export const processMetrics = (): Registry => {
  if (registry) return registry;
  registry = new Registry();
  collectDefaultMetrics({ register: registry, gcDurationBuckets });
  return registry;
};

/** The text of a registry and of the process it is in. */
export const withProcessMetrics = async (own: Registry): Promise<string> =>
  `${await own.metrics()}\n${await processMetrics().metrics()}`;
