import type {} from '@tripgraph/kit/testing/database';
import { poisonedRecordsAreQuarantined } from '@tripgraph/kit/testing/sync/poisonedRecord';
import { inject, test } from 'vitest';
import { migrateTours } from '../migrate.js';
import { gadventuresSources, smallGAdventures, smallViator, viatorSources } from '../testing/sources.js';
import { departureSink } from './departureSink.js';
import { scheduleSink } from './scheduleSink.js';
import { tourSink } from './tourSink.js';

const database = {
  serverUrl: inject('postgresUrl'),
  migrate: migrateTours,
  tables: ['tour', 'tour_place', 'tour_at'],
};

test('a product that nobody can read is put aside, and the others go in', async () => {
  const poisoned = smallViator(12);
  const [key = ''] = poisoned.productCodes;
  poisoned.poison(key);
  await poisonedRecordsAreQuarantined({
    ...database,
    sink: tourSink('VIATOR'),
    openSource: () => viatorSources(smallViator(12), 5).products,
    openPoisoned: () => viatorSources(poisoned, 5).products,
    poisonedKeys: [key],
  });
});

test('so is a schedule', async () => {
  const poisoned = smallViator(12);
  const [key = ''] = poisoned.productCodes;
  poisoned.poison(key);
  await poisonedRecordsAreQuarantined({
    ...database,
    tables: ['tour_schedule'],
    sink: scheduleSink,
    openSource: () => viatorSources(smallViator(12), 5).schedules,
    openPoisoned: () => viatorSources(poisoned, 5).schedules,
    poisonedKeys: [key],
  });
});

test('so is a dossier', async () => {
  const poisoned = smallGAdventures(6);
  const [key = ''] = poisoned.dossierIds;
  poisoned.poison(key);
  await poisonedRecordsAreQuarantined({
    ...database,
    sink: tourSink('GADVENTURES'),
    openSource: () => gadventuresSources(smallGAdventures(6), 4).dossiers,
    openPoisoned: () => gadventuresSources(poisoned, 4).dossiers,
    poisonedKeys: [key],
  });
});

test('so is a departure', async () => {
  const poisoned = smallGAdventures(2);
  const [key = ''] = poisoned.departureIds;
  poisoned.poisonDeparture(key);
  await poisonedRecordsAreQuarantined({
    ...database,
    tables: ['tour_departure'],
    sink: departureSink,
    openSource: () => gadventuresSources(smallGAdventures(2), 5).departures,
    openPoisoned: () => gadventuresSources(poisoned, 5).departures,
    poisonedKeys: [key],
  });
});
