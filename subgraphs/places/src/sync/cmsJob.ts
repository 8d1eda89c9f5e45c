import { syncJob, type SyncJob } from '@tripgraph/kit/sync/job';
import type { Gazetteer } from '@tripgraph/matching/gazetteer';
import { matchPlace } from '@tripgraph/matching/matchPlace';
import { cmsSink } from './cmsSink.js';
import { cmsSource } from './cmsSource.js';
import type { CmsSettings } from './config.js';
import { openCms } from './openCms.js';
import { readRow } from './readRow.js';

/** Raised whenever the same row of the CMS is written otherwise. */
const form = 1;

/** A row may have 256 Ki characters. */
const batchRows = 200;

const everyMs = 60_000;
/** What was taken out of the CMS's tables, and not only marked as deleted, is missed after a day. */
const fullEveryMs = 86_400_000;

/** The sync of the CMS. Another gazetteer may find other places, so everything is read again with it. */
export const cmsJob = ({ databaseUrl, siteUrl, overlapMs }: CmsSettings, gazetteer: Gazetteer): SyncJob =>
  syncJob({
    source: cmsSource({
      open: () => openCms(databaseUrl),
      changeOf: readRow({ findPlace: (wanted) => matchPlace(gazetteer, wanted), siteUrl }),
      overlapMs,
      batchRows,
    }),
    sink: cmsSink,
    revision: `form@${form} ${gazetteer.dataVersion}`,
    everyMs,
    fullEveryMs,
  });
