import type { Statement } from '@tripgraph/kit/statement';
import type { Book } from '../work/book.js';

export type BookRecord = { readonly published: number; readonly content: Book };

/** Writes books that are not there. */
export const insertBooks = (books: readonly BookRecord[]): Statement<never> => ({
  name: 'insert_books',
  text: `
    insert into book (id, published, content)
    select content ->> 'id', published, content
    from jsonb_to_recordset($1::jsonb) as given (published integer, content jsonb)
    on conflict do nothing`,
  values: [JSON.stringify(books)],
});
