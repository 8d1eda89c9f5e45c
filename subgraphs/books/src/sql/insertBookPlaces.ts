import type { Statement } from '@tripgraph/kit/statement';
import type { BookPlace } from '../places/bookPlace.js';

export type BookPlaceRecord = Omit<BookPlace, 'ancestorIds'> & { readonly bookId: string };

/** Writes what books are about. */
export const insertBookPlaces = (places: readonly BookPlaceRecord[]): Statement<never> => ({
  name: 'insert_book_places',
  text: `
    insert into book_place (book_id, place_id, matched_by, confidence, wanted)
    select "bookId", "placeId", "matchedBy", confidence, wanted
    from jsonb_to_recordset($1::jsonb)
      as given ("bookId" text, "placeId" text, "matchedBy" text, confidence double precision, wanted jsonb)`,
  values: [JSON.stringify(places)],
});
