import type { Statement } from '@tripgraph/kit/statement';

/** Answers when the database can be reached and has been migrated. */
export const readiness = (): Statement<{ readonly ready: boolean }> => ({
  name: 'readiness',
  text: 'select true as ready from migration limit 0',
  values: [],
});
