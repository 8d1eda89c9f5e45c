import type {} from '@tripgraph/kit/testing/database';
import { interruptedRunsEqualUndisturbed } from '@tripgraph/kit/testing/sync/interruptedRuns';
import { runSync } from '@tripgraph/kit/sync/runSync';
import { inject, test } from 'vitest';
import { migrateTours } from '../migrate.js';
import { gadventuresSources, smallGAdventures, smallViator, viatorSources } from '../testing/sources.js';
import { departureSink } from './departureSink.js';
import { scheduleSink } from './scheduleSink.js';
import { tourSink } from './tourSink.js';

const database = { serverUrl: inject('postgresUrl'), migrate: migrateTours };
const tourTables = ['tour', 'tour_place', 'tour_at'];
const viator = smallViator(24);
const gadventures = smallGAdventures(10);

test('products: runs that are cut off at ten points and gone on with come to the rows of one that is not', () =>
  interruptedRunsEqualUndisturbed({
    ...database,
    tables: tourTables,
    sink: tourSink('VIATOR'),
    openSource: () => viatorSources(viator, 5).products,
  }));

test('products: so do runs that read what has changed', async () => {
  const changed = smallViator(24);
  for (const code of changed.productCodes.slice(0, 8)) changed.change(code);
  for (const code of changed.productCodes.slice(6, 12)) changed.deactivate(code);
  const sink = tourSink('VIATOR');
  await interruptedRunsEqualUndisturbed({
    ...database,
    tables: tourTables,
    sink,
    before: (databaseUrl) => runSync({ databaseUrl, source: viatorSources(viator, 12).products, sink }),
    openSource: () => viatorSources(changed, 3).products,
  });
});

test('schedules: the same', () =>
  interruptedRunsEqualUndisturbed({
    ...database,
    tables: ['tour_schedule'],
    sink: scheduleSink,
    openSource: () => viatorSources(viator, 5).schedules,
  }));

test('dossiers: the same', () =>
  interruptedRunsEqualUndisturbed({
    ...database,
    tables: tourTables,
    sink: tourSink('GADVENTURES'),
    openSource: () => gadventuresSources(gadventures, 3).dossiers,
  }));

test('departures: the same', () =>
  interruptedRunsEqualUndisturbed({
    ...database,
    tables: ['tour_departure'],
    sink: departureSink,
    openSource: () => gadventuresSources(gadventures, 20).departures,
  }));
