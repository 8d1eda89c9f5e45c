import { inTransaction, type Transaction } from '@tripgraph/kit/transaction';
import { simulatedPoints } from '../points/simulatedPoints.js';
import type { SourceOptions } from '../source.js';
import { cmsNarratives } from './cmsNarratives.js';
import { cmsPlaces } from './cmsPlaces.js';
import { cmsHours } from './hours.js';
import { cmsSchema } from './schema.js';

const slugOf = (name: string): string => name.toLowerCase().replaceAll(/[^\p{L}\d]+/gu, '-');

/** When a row was last changed: a minute after the one before it. */
const changedAt = (row: number): string => new Date(Date.UTC(2026, 0, 1) + row * 60_000).toISOString().slice(0, -1);

const isFilled = async (transaction: Transaction): Promise<boolean> => {
  const text = `select to_regclass('public.narratives') is not null as filled`;
  const [found] = await transaction.query<{ readonly filled: boolean }>({ name: 'is_filled', text, values: [] });
  return found?.filled ?? false;
};

/**
 * Makes the CMS's tables in an empty database and fills them, with about `size` points of interest; one that is filled is left
 * alone. Says which of the two.
 */
export const fillCms = (url: string, { seed, places, size }: SourceOptions): Promise<'FILLED' | 'FILLED_BEFORE'> =>
  inTransaction(url, async (transaction) => {
    if (await isFilled(transaction)) return 'FILLED_BEFORE';
    await transaction.define(cmsSchema);
    const ours = cmsPlaces(places);
    const countries = ours.filter(({ type }) => type === 'Country').length;
    const idOf = new Map(places.map((place, index) => [place.id, ours[countries + index]?.id]));
    const points = simulatedPoints(seed, places, size);
    await transaction.copy(
      'places',
      ['id', 'parent_id', 'type', 'name', 'slug', 'country_code', 'lat', 'lng', 'geonames_id', 'facts', 'updated_at'],
      ours.map((place, row) => [
        ...[place.id, place.parentId, place.type, place.name, slugOf(place.name), place.countryCode],
        ...[place.latitude, place.longitude, place.geonamesId, place.facts, changedAt(row)],
      ]),
    );
    await transaction.copy(
      'points_of_interest',
      [
        'id',
        'place_id',
        'kind',
        'name',
        'slug',
        'lat',
        'lng',
        'rank',
        'phone',
        'hours',
        'google_place_id',
        'updated_at',
      ],
      points.map((point, row) => [
        ...[point.number, idOf.get(point.placeId), point.kind, point.name, slugOf(point.name), point.latitude],
        ...[point.longitude, point.rank, point.phone, cmsHours(point.hours), point.googlePlaceId, changedAt(row)],
      ]),
    );
    await transaction.copy(
      'narratives',
      ['id', 'subject_type', 'subject_id', 'locale', 'body', 'author', 'updated_at'],
      cmsNarratives(seed, ours, points).map((narrative, row) => [
        ...[row + 1, narrative.subjectType, narrative.subjectId, narrative.locale, narrative.body, narrative.author],
        changedAt(row),
      ]),
    );
    return 'FILLED';
  });
