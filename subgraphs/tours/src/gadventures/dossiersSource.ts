import type { Change, Source } from '@tripgraph/kit/sync/source';
import { readRecord } from '../source/readRecord.js';
import type { TourItem, VisitedPlace } from '../tour/tourItem.js';
import { dossierItem } from './dossierItem.js';
import { dossierShape, itineraryShape, type Dossier } from './dossierShape.js';
import type { GAdventuresApi } from './gadventuresApi.js';
import { stubsOf } from './itinerary.js';
import type { Places } from './places.js';
import { listSource } from './listSource.js';
import type { ReadStub } from './readList.js';
import { getOptional } from './refused.js';
import { requireKey } from './requireKey.js';

export type GAdventuresOptions = {
  readonly api: GAdventuresApi;
  readonly places: Places;
  /** BCP 47: what texts are asked for in. */
  readonly language: string;
  /** Tours of a page of the list; the usual number by default. */
  readonly pageSize?: number;
};

/** A dossier may have several itineraries, each valid for some time; the first is the one that is shown. Null: none. */
const itineraryOf = async (api: GAdventuresApi, dossier: Dossier, signal: AbortSignal): Promise<unknown> => {
  const [first] = dossier.structured_itineraries ?? [];
  return first ? getOptional(api, first.href, signal) : null;
};

const readDossier =
  ({ api, places, language }: GAdventuresOptions): ReadStub<TourItem> =>
  async ({ id: key, href }, signal) => {
    const raw = await api.get(href, {}, signal);
    if (raw === null) return { kind: 'DELETE', key };
    const dossier = dossierShape.safeParse(raw);
    const way = itineraryShape
      .nullable()
      .safeParse(dossier.success ? await itineraryOf(api, dossier.data, signal) : null);
    const stubs = stubsOf(way.data ?? null);
    const found = new Map<string, VisitedPlace>();
    for (const stub of stubs) found.set(stub.href, await places(stub, signal));
    return readRecord(dossier, raw, key, (record) =>
      readRecord(way, raw, key, (itinerary): Change<TourItem> => {
        const item = dossierItem(requireKey(record, key), itinerary, found, language);
        return { kind: 'UPSERT', key, item };
      }),
    );
  };

/** G Adventures' tours: dossiers with their itineraries. */
export const dossiersSource = (options: GAdventuresOptions): Source<TourItem> => {
  const { api, pageSize } = options;
  return listSource({ name: 'gadventures', api, path: '/tour_dossiers', pageSize, readStub: readDossier(options) });
};
