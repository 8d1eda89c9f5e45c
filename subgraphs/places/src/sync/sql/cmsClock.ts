import type { Statement } from '@tripgraph/kit/statement';

/** What the CMS's clock shows: UTC, as `updated_at` is. */
export const cmsClock = (): Statement<{ readonly now: string }> => ({
  name: 'cms_clock',
  text: `select to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US') as now`,
  values: [],
});
