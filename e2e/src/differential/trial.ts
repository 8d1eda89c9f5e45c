import { differenceOf } from './compare.js';
import { equivalentOf, originalResult } from './equivalent.js';
import type { Operation } from './draft.js';
import { drawOperation } from './drawOperation.js';
import type { Executors, Result } from './executors.js';
import { faultRates, type Faults } from './faults.js';
import { hashOf } from './random.js';

/** One operation under one set of faults, both decided by a seed. */
export type Trial = { readonly operation: Operation; readonly faults: Faults };

export type Outcome = {
  readonly engine: Result;
  readonly reference: Result;
  /** Undefined when the executors agree. */
  readonly difference: string | undefined;
  /** Whether the reference had to be asked another way. */
  readonly isEquivalent: boolean;
};

export const trialOf = ({ apiSchema, fixture }: Executors, seed: string): Trial => ({
  operation: drawOperation(apiSchema, seed, fixture.maximumFields ?? 30),
  faults: { seed, rates: faultRates[hashOf(seed, 'rates') % faultRates.length] as Faults['rates'] },
});

export const runTrial = async (executors: Executors, { operation, faults }: Trial): Promise<Outcome> => {
  const engine = await executors.runEngine(operation, faults);
  const reference = await executors.runReference(operation, faults);
  const fellBack = executors.fallbacks.at(-1);
  const difference = fellBack === undefined ? differenceOf(engine, reference) : `the engine fell back: ${fellBack}`;
  if (difference === undefined) return { engine, reference, difference, isEquivalent: false };
  const equivalent = equivalentOf(executors.apiSchema, operation);
  const other = originalResult(await executors.runReference(equivalent, faults));
  return { engine, reference: other, difference: differenceOf(engine, other) && difference, isEquivalent: true };
};
