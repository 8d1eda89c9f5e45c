import type { SimulatedPlace } from '../places/simulatedPlace.js';
import type { SourceOptions } from '../source.js';
import { departureIdOf, departuresOfTour, numberOfDeparture } from './departure.js';
import { dossierIdOf, numberOfDossier, type TourSeed } from './dossier.js';

/** The size is how many tours there are; each has eight departures. */
export type CatalogueOptions = SourceOptions & {
  /** A calendar day: departures lie around and after it. */
  readonly today: string;
};

/** What tests may do to tours and departures. */
export type CatalogueControls = {
  readonly dossierIds: readonly string[];
  readonly departureIds: readonly string[];
  /** The tour and its departures change. */
  readonly change: (dossierId: string) => void;
  /** The tour is gone from its list, and its link answers 410. */
  readonly withdraw: (dossierId: string) => void;
  /** It stands in the list, and its link answers 404, as happens. */
  readonly hide: (dossierId: string) => void;
  /** The departure says that it has been cancelled. */
  readonly cancel: (departureId: string) => void;
  /** From now on the dossier is one that nobody can read. */
  readonly poison: (dossierId: string) => void;
  /** The same of a departure. */
  readonly poisonDeparture: (departureId: string) => void;
};

export type TourState = 'LISTED' | 'WITHDRAWN' | 'HIDDEN' | 'POISONED';

export type Catalogue = CatalogueControls & {
  readonly today: string;
  readonly places: readonly SimulatedPlace[];
  /** Null for a tour that there never was. */
  readonly stateOf: (tour: number) => TourState | null;
  readonly seedOf: (tour: number) => TourSeed;
  readonly isCancelled: (departure: number) => boolean;
  readonly isPoisoned: (departure: number) => boolean;
  /** Ids of what stands in the lists now. */
  readonly listedDossiers: () => readonly string[];
  readonly listedDepartures: () => readonly string[];
};

/** Tours that are made as they are asked for; only what has happened to them is held. */
export const createCatalogue = ({ seed, places, size, today }: CatalogueOptions): Catalogue => {
  const states = new Map<number, TourState>(Array.from({ length: size }, (_tour, number) => [number, 'LISTED']));
  const versions = new Map<number, number>();
  const cancelled = new Set<number>();
  const poisoned = new Set<number>();
  const listed = (): number[] => [...states].filter(([, state]) => state !== 'WITHDRAWN').map(([number]) => number);
  const departureIds = (): string[] =>
    listed().flatMap((tour) => Array.from({ length: departuresOfTour }, (_one, index) => departureIdOf(tour, index)));
  const become = (state: TourState) => (dossierId: string) => void states.set(numberOfDossier(dossierId), state);
  return {
    today,
    places,
    dossierIds: [...states.keys()].map(dossierIdOf),
    departureIds: departureIds(),
    stateOf: (tour) => states.get(tour) ?? null,
    seedOf: (number) => ({ seed, number, places, version: versions.get(number) ?? 0 }),
    isCancelled: (departure) => cancelled.has(departure),
    isPoisoned: (departure) => poisoned.has(departure),
    listedDossiers: () => listed().map(dossierIdOf),
    listedDepartures: departureIds,
    change: (dossierId) => {
      const number = numberOfDossier(dossierId);
      versions.set(number, (versions.get(number) ?? 0) + 1);
      become('LISTED')(dossierId);
    },
    withdraw: become('WITHDRAWN'),
    hide: become('HIDDEN'),
    poison: become('POISONED'),
    poisonDeparture: (departureId) => void poisoned.add(numberOfDeparture(departureId)),
    cancel: (departureId) => void cancelled.add(numberOfDeparture(departureId)),
  };
};
