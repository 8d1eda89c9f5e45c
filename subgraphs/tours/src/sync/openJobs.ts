import type { SyncSettings } from '@tripgraph/kit/sync/config';
import { syncJob, type SyncJob } from '@tripgraph/kit/sync/job';
import { departuresSource } from '../gadventures/departuresSource.js';
import { dossiersSource } from '../gadventures/dossiersSource.js';
import { openGAdventures } from '../gadventures/openGAdventures.js';
import { openPlaces } from '../gadventures/places.js';
import type { Match } from '../tour/match.js';
import { openLocations } from '../viator/locations.js';
import { openViator } from '../viator/openViator.js';
import { productsSource } from '../viator/productsSource.js';
import { schedulesSource } from '../viator/schedulesSource.js';
import type { SupplierSettings, TourSourceSettings } from './config.js';
import { departureSink } from './departureSink.js';
import { scheduleSink } from './scheduleSink.js';
import { tourSink } from './tourSink.js';

/** Locations, and places of G Adventures, that are kept in memory: some 20 MB. */
const mostKept = 50_000;
/** Another one whenever items are written otherwise: the next run then writes everything anew. */
const form = 'form@2';

/** Each source that the tours can have, and the setting without which it is not set up. */
export const keySettings: Readonly<Record<string, string>> = {
  viator: 'VIATOR_API_KEY',
  'viator-schedules': 'VIATOR_API_KEY',
  gadventures: 'GADVENTURES_APPLICATION_KEY',
  'gadventures-departures': 'GADVENTURES_APPLICATION_KEY',
};

/** How places are found; with another version all that is linked with them is linked anew. */
export type Matching = { readonly match: Match; readonly version: string };

const linkedForm = ({ version }: Matching): string => `${form} ${version}`;

type Access = SupplierSettings & { readonly key: string };
const isSetUp = (settings: SupplierSettings): settings is Access => settings.key !== undefined;

const viatorJobs = (access: Access, privateHosts: readonly string[], matching: Matching): SyncJob[] => {
  const { match } = matching;
  const api = openViator({ ...access, privateHosts });
  const locations = openLocations(api, match, mostKept);
  const schedule = { everyMs: access.everyMs, fullEveryMs: null };
  const revision = linkedForm(matching);
  return [
    syncJob({ ...schedule, revision, source: productsSource({ api, match, locations }), sink: tourSink('VIATOR') }),
    syncJob({ ...schedule, revision: form, source: schedulesSource(api), sink: scheduleSink }),
  ];
};

const gadventuresJobs = (
  access: Access,
  departuresEveryMs: number,
  privateHosts: readonly string[],
  matching: Matching,
): SyncJob[] => {
  const { language, everyMs } = access;
  const api = openGAdventures({ ...access, privateHosts });
  const places = openPlaces(api, matching.match, mostKept);
  const schedule = { fullEveryMs: null };
  const revision = linkedForm(matching);
  return [
    syncJob({
      ...schedule,
      everyMs,
      revision,
      source: dossiersSource({ api, places, language }),
      sink: tourSink('GADVENTURES'),
    }),
    syncJob({
      ...schedule,
      everyMs: departuresEveryMs,
      revision: form,
      source: departuresSource(api),
      sink: departureSink,
    }),
  ];
};

/** The jobs of all sources that are set up. */
export const openJobs = (
  { privateHosts }: Pick<SyncSettings, 'privateHosts'>,
  { viator, gadventures, departuresEveryMs }: TourSourceSettings,
  matching: Matching,
): readonly SyncJob[] => [
  ...(isSetUp(viator) ? viatorJobs(viator, privateHosts, matching) : []),
  ...(isSetUp(gadventures) ? gadventuresJobs(gadventures, departuresEveryMs, privateHosts, matching) : []),
];
