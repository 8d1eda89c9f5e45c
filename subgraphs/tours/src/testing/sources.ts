import { createGAdventures, type SimulatedGAdventures } from '@tripgraph/simulators/gadventures/gadventures';
import { simulatedPlaces } from '@tripgraph/simulators/places/simulatedPlaces';
import { createViator, type SimulatedViator } from '@tripgraph/simulators/viator/viator';
import { departuresSource } from '../gadventures/departuresSource.js';
import { dossiersSource } from '../gadventures/dossiersSource.js';
import { openPlaces } from '../gadventures/places.js';
import { openLocations } from '../viator/locations.js';
import { productsSource } from '../viator/productsSource.js';
import { schedulesSource } from '../viator/schedulesSource.js';
import { gadventuresApiOf, viatorApiOf } from './simulatedApis.js';
import { matchSimulated } from './simulatedGazetteer.js';

/** The day on which simulated sources were made. */
export const today = '2026-12-01';

const common = { seed: 5, places: simulatedPlaces, today, nowMs: () => Date.parse(today) };

/** A small Viator; requests are not counted. */
export const smallViator = (size: number): SimulatedViator =>
  createViator({ ...common, size, requestsPerWindow: 1_000_000 });

export const smallGAdventures = (size: number): SimulatedGAdventures => createGAdventures({ ...common, size });

/** The sources over a Viator, in pages of so many records. */
export const viatorSources = (viator: SimulatedViator, pageSize: number) => {
  const api = viatorApiOf(viator);
  const locations = openLocations(api, matchSimulated, 10_000);
  return {
    products: productsSource({ api, match: matchSimulated, locations, pageSize }),
    schedules: schedulesSource(api, pageSize),
  };
};

/** The sources over a G Adventures, in pages of so many records. */
export const gadventuresSources = (source: SimulatedGAdventures, pageSize: number) => {
  const api = gadventuresApiOf(source);
  const places = openPlaces(api, matchSimulated, 10_000);
  return {
    dossiers: dossiersSource({ api, places, language: 'en', pageSize }),
    departures: departuresSource(api, pageSize),
  };
};
