import { createOnix } from './onix/onix.js';
import type { SimulatedPlace } from './places/simulatedPlace.js';
import type { SimulatedSource } from './source.js';

/** What a source is filled by: the same seed, places and size give the same records on every machine. */
export type SourceOptions = {
  readonly seed: number;
  readonly places: readonly SimulatedPlace[];
  /** About how many records it has. */
  readonly size: number;
};

/** Every source that there is a simulator of. */
export const createSources = (options: SourceOptions): readonly SimulatedSource[] => [createOnix(options)];
