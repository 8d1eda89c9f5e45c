import type { Statement } from '@tripgraph/kit/statement';
import type { BookPlaceRow } from '../rows.js';

/** The places of these books, the surest first. */
export const placesOfBooks = (bookIds: readonly string[]): Statement<BookPlaceRow> => ({
  name: 'places_of_books',
  text: `
    select book_id as "bookId", place_id as "placeId", matched_by as "matchedBy", confidence
    from book_place
    where book_id = any ($1) and place_id is not null
    order by confidence desc, place_id`,
  values: [bookIds],
});
