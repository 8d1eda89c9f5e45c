import type { Statement } from '@tripgraph/kit/statement';

/** Answers when the database can be reached and has the tables of this version. */
export const readiness = (): Statement<{ readonly ready: boolean }> => ({
  name: 'readiness',
  text: 'select true as ready from cart_item limit 0',
  values: [],
});
