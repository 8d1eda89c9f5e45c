import type { Sources } from '@tripgraph/places/load/sources/readSources';
import { simulatedPlaces } from '@tripgraph/simulators/places/simulatedPlaces';
import { createViator } from '@tripgraph/simulators/viator/viator';
import type { BenchCase, PreparedCase } from './benchCase.js';
import { openSimulated, prepareSync } from './prepareSync.js';

/** Of a source that measures nothing but the sync. */
const unlimited = 1_000_000_000;

/** A Viator whose products are made as they are asked for, and a sync that is told of it. */
export const prepareViator = (
  source: string,
  { records: size, seed }: { readonly records: number; readonly seed: number },
  placeSources?: () => Sources,
): Promise<PreparedCase> => {
  const today = new Date().toISOString().slice(0, 10);
  const viator = createViator({ seed, size, places: simulatedPlaces, today, requestsPerWindow: unlimited });
  const open = () => openSimulated('tours', [viator], { VIATOR_RATE_PER_SECOND: '1000' });
  return prepareSync('tours', source, open, placeSources);
};

const caseOf = (name: string, things: string): BenchCase => ({
  name,
  things,
  records: 100_000,
  prepare: (options) => prepareViator(name, options),
});

/** Viator's products, each matched to its places, and when they take place. */
export const viatorCases: readonly BenchCase[] = [
  caseOf('viator', 'products'),
  caseOf('viator-schedules', 'schedules'),
];
