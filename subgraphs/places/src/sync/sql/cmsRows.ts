import type { Statement } from '@tripgraph/kit/statement';
import type { CmsTable } from '../position.js';

/** A row of any table of the CMS. */
export type CmsRow = {
  readonly id: string;
  /** UTC, to the microsecond, such as `2026-11-30T08:15:00.123456`. */
  readonly updatedAt: string;
  readonly isDeleted: boolean;
  /** All columns as JSON text; cut when they are longer than `longestRecord`. */
  readonly record: string;
};

/** A longer record is not read. In characters. */
export const longestRecord = 256 * 1024;

/** The columns are not named, so that one that holds something else than it should costs its own row only. */
const columns = (table: CmsTable): string => `
    select
      id::text, to_char(updated_at, 'YYYY-MM-DD"T"HH24:MI:SS.US') as "updatedAt", deleted_at is not null as "isDeleted",
      left(to_jsonb(${table})::text, ${longestRecord + 1}) as record
    from ${table}`;

/** What is not deleted, in the order of ids. */
export const cmsRows = (table: CmsTable, afterId: string, limit: number): Statement<CmsRow> => ({
  name: `cms_${table}`,
  text: `${columns(table)}
    where ${table}.id > $1 and deleted_at is null
    order by ${table}.id
    limit $2`,
  values: [afterId, limit],
});

/** What has changed since a time, deleted or not, in the order in which it did. */
export const changedCmsRows = (
  table: CmsTable,
  afterTime: string,
  afterId: string,
  limit: number,
): Statement<CmsRow> => ({
  name: `cms_${table}_changed`,
  text: `${columns(table)}
    where (updated_at, ${table}.id) > ($1::timestamp, $2)
    order by updated_at, ${table}.id
    limit $3`,
  values: [afterTime, afterId, limit],
});

/** Some rows by their ids, deleted or not. */
export const someCmsRows = (table: CmsTable, ids: readonly string[]): Statement<CmsRow> => ({
  name: `cms_${table}_some`,
  text: `${columns(table)}
    where ${table}.id = any ($1::bigint[])`,
  values: [ids],
});
