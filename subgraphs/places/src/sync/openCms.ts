import { openDatabase } from '@tripgraph/kit/database';
import type { Cms } from './cmsSource.js';

/** A batch is read along an index; what takes longer is stuck. */
const statementTimeoutMs = 30_000;
const acquireTimeoutMs = 10_000;

/** Opens the CMS's database for reading; its clock is taken for UTC, as Rails writes it. */
export const openCms = (url: string): Cms =>
  openDatabase({
    url,
    maxConnections: 1,
    acquireTimeoutMs,
    statementTimeoutMs,
    settings: { TimeZone: 'UTC', default_transaction_read_only: 'on' },
  });
