import type { Change, Source } from '@tripgraph/kit/sync/source';
import type { DepartureItem } from '../departures/departureItem.js';
import { readRecord } from '../source/readRecord.js';
import { departureItem } from './departureItem.js';
import { departureShape } from './departureShape.js';
import { sourceKeyPattern } from '../tour/tourId.js';
import type { GAdventuresApi } from './gadventuresApi.js';
import { orUnreadable, readList, usualPageSize, type ReadStub } from './readList.js';
import { requireKey } from './requireKey.js';

const path = '/departures';

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
export const departuresSource = (api: GAdventuresApi, pageSize = usualPageSize): Source<DepartureItem> => {
  const readStub = orUnreadable(readDeparture(api));
  return {
    name: 'gadventures-departures',
    full: (resumeAt, signal) => readList({ api, path, pageSize, readStub }, resumeAt, signal),
    delta: null,
    deletions: 'ABSENT',
    retry: async function* (keys, signal) {
      for (const key of keys.filter((one) => sourceKeyPattern.test(one)))
        yield { changes: [await readStub({ id: key, href: `${path}/${key}` }, signal)], watermark: null };
    },
  };
};
