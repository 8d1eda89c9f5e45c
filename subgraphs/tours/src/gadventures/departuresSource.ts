import type { Change, Source } from '@tripgraph/kit/sync/source';
import type { DepartureItem } from '../departures/departureItem.js';
import { readRecord } from '../source/readRecord.js';
import { departureItem } from './departureItem.js';
import { departureShape } from './departureShape.js';
import type { GAdventuresApi } from './gadventuresApi.js';
import { listSource } from './listSource.js';
import type { ReadStub } from './readList.js';
import { requireKey } from './requireKey.js';

const readDeparture =
  (api: GAdventuresApi): ReadStub<DepartureItem> =>
  async ({ id: key, href }, signal) => {
    const raw = await api.get(href, {}, signal);
    if (raw === null) return { kind: 'DELETE', key };
    return readRecord(departureShape.safeParse(raw), raw, key, (departure): Change<DepartureItem> =>
      departure.date_cancelled
        ? { kind: 'DELETE', key }
        : { kind: 'UPSERT', key, item: departureItem(requireKey(departure, key)) },
    );
  };

/** G Adventures' departures, apart from their tours: prices and places change by the hour, itineraries by the season. */
export const departuresSource = (api: GAdventuresApi, pageSize?: number): Source<DepartureItem> =>
  listSource({ name: 'gadventures-departures', api, path: '/departures', pageSize, readStub: readDeparture(api) });
