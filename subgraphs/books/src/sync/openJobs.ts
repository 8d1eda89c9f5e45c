import { createHash } from 'node:crypto';
import { syncJob, type SyncJob } from '@tripgraph/kit/sync/job';
import { openSourceClient } from '@tripgraph/kit/sync/sourceClient';
import { readGazetteerFile } from '@tripgraph/matching/config';
import type { Gazetteer } from '@tripgraph/matching/gazetteer';
import { readGazetteer } from '@tripgraph/matching/readGazetteer';
import type { FeedFiles } from '../feed/feedFiles.js';
import { folderFiles } from '../feed/folderFiles.js';
import { httpFiles } from '../feed/httpFiles.js';
import { onixSource } from '../feed/onixSource.js';
import { limits } from '../onix/limits.js';
import { loadCrosswalk, type Crosswalk } from '../places/crosswalk.js';
import { placesOfSubjects } from '../places/placesOfSubjects.js';
import { bookSink } from '../work/bookSink.js';
import type { BooksSyncSettings } from './config.js';

const everyMs = 15 * 60_000;
const requestsPerSecond = 5;
const answerTimeoutMs = 60_000;
/** The largest file that there may be, at 1 MB a second. */
const streamTimeoutMs = 6 * 3_600_000;

const filesOf = (feed: string, settings: BooksSyncSettings, privateHosts: readonly string[]): FeedFiles => {
  if (!/^https?:\/\//.test(feed)) return folderFiles(feed, settings.names);
  const client = openSourceClient({
    baseUrl: feed,
    headers: {
      accept: 'application/xml, application/gzip, */*;q=0.1',
      ...(settings.authorization !== undefined && { authorization: settings.authorization }),
    },
    ratePerSecond: requestsPerSecond,
    totalTimeoutMs: answerTimeoutMs,
    streamTimeoutMs,
    maximumBodyBytes: limits.fileBytes,
    privateHosts,
  });
  return httpFiles(client, settings.names);
};

/** Raised by hand when books are made otherwise from the same records. */
const bookVersion = 2;

/** Changes when other places, or other books, would come of the same feed. */
const revisionOf = (gazetteer: Gazetteer, crosswalk: Crosswalk): string =>
  createHash('sha256')
    .update(JSON.stringify([bookVersion, gazetteer.dataVersion, ...crosswalk]))
    .digest('hex')
    .slice(0, 16);

/** The sync of the feed. Rejects with a sentence about settings that are missing or wrong. */
export const openBookJobs = async (
  settings: BooksSyncSettings,
  privateHosts: readonly string[],
): Promise<readonly SyncJob[]> => {
  if (settings.feed === undefined)
    throw new Error('ONIX_FEED is not set: the URL of the feed, or the folder that it is in.');
  const gazetteer = await readGazetteer(readGazetteerFile());
  const crosswalk = await loadCrosswalk();
  return [
    syncJob({
      source: onixSource(filesOf(settings.feed, settings, privateHosts)),
      sink: bookSink(placesOfSubjects(gazetteer, crosswalk)),
      everyMs,
      fullEveryMs: settings.fullEveryMs,
      revision: revisionOf(gazetteer, crosswalk),
    }),
  ];
};
