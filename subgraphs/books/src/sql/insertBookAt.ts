import type { Statement } from '@tripgraph/kit/statement';

export type BookAtRecord = { readonly placeId: string; readonly published: number; readonly bookId: string };

/** Writes at which places, and at which above them, books are listed. */
export const insertBookAt = (records: readonly BookAtRecord[]): Statement<never> => ({
  name: 'insert_book_at',
  text: `
    insert into book_at (place_id, published, book_id)
    select "placeId", published, "bookId"
    from jsonb_to_recordset($1::jsonb) as given ("placeId" text, published integer, "bookId" text)
    on conflict do nothing`,
  values: [JSON.stringify(records)],
});
