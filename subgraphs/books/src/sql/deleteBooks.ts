import type { Statement } from '@tripgraph/kit/statement';

/** Deletes books with all that hangs on them. */
export const deleteBooks = (ids: readonly string[]): Statement<never> => ({
  name: 'delete_books',
  text: 'delete from book where id = any ($1)',
  values: [ids],
});
