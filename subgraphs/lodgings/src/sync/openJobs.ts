import { chooseJobs } from '@tripgraph/kit/sync/chooseJobs';
import type { SyncSettings } from '@tripgraph/kit/sync/config';
import { syncJob, type SyncJob } from '@tripgraph/kit/sync/job';
import { openSourceClient } from '@tripgraph/kit/sync/sourceClient';
import { bookingSource } from './booking/bookingSource.js';
import type { SourceSettings } from './config.js';
import { hostelworldSource } from './hostelworld/hostelworldSource.js';
import { lodgingSink, type PlaceListing } from './lodgingSink.js';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const maximumBodyBytes = 64_000_000;
const totalTimeoutMs = minuteMs;

/** Each source that the lodgings can have, and the setting without which it is not set up. */
export const keySettings: Readonly<Record<string, string>> = {
  booking: 'BOOKING_TOKEN',
  hostelworld: 'HOSTELWORLD_URL',
};

type JobSettings = Pick<SyncSettings, 'privateHosts'>;

/** How listings are placed; with another revision all are placed anew. */
export type Placing = { readonly placeListing: PlaceListing; readonly revision: string };

/** The feed of changes is cheap to ask; what it does not say is found every week. */
const bookingJob = (
  { url, token, affiliateId, countries, ratePerSecond }: NonNullable<SourceSettings['booking']>,
  { privateHosts }: JobSettings,
  placing: Placing,
): SyncJob => {
  const headers = { authorization: `Bearer ${token}`, 'x-affiliate-id': affiliateId };
  const client = openSourceClient({
    baseUrl: url,
    headers,
    ratePerSecond,
    totalTimeoutMs,
    maximumBodyBytes,
    privateHosts,
  });
  return syncJob({
    source: bookingSource({
      ask: (path, body, signal) => client.json(path, { method: 'POST', body, signal }),
      countries,
      nowMs: Date.now,
    }),
    sink: lodgingSink('BOOKING', placing.placeListing),
    revision: placing.revision,
    everyMs: hourMs,
    fullEveryMs: 7 * 24 * hourMs,
  });
};

const hostelworldJob = (
  { url, ratePerSecond }: NonNullable<SourceSettings['hostelworld']>,
  { privateHosts }: JobSettings,
  placing: Placing,
): SyncJob => {
  const client = openSourceClient({ baseUrl: url, ratePerSecond, totalTimeoutMs, maximumBodyBytes, privateHosts });
  return syncJob({
    source: hostelworldSource((path, query, signal) => client.json(path, { query, signal })),
    sink: lodgingSink('HOSTELWORLD', placing.placeListing),
    revision: placing.revision,
    everyMs: 24 * hourMs,
    fullEveryMs: null,
  });
};

/** The jobs of the sources that are wanted. Throws an Error for one that is named and is not set up, and where none is. */
export const jobsOf = (
  wanted: readonly string[],
  sources: SourceSettings,
  settings: JobSettings,
  placing: Placing,
): readonly SyncJob[] => {
  const { booking, hostelworld } = sources;
  const jobs = [
    ...(booking ? [bookingJob(booking, settings, placing)] : []),
    ...(hostelworld ? [hostelworldJob(hostelworld, settings, placing)] : []),
  ];
  return chooseJobs(jobs, wanted, keySettings);
};
