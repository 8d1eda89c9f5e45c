import { useAnswer } from '../client/useAnswer.js';
import { SearchedPlaceDocument } from '../generated/graphql.js';
import { Answered } from '../parts/Answered.js';
import { Breadcrumbs } from '../parts/Breadcrumbs.js';

/** Where the search is about. */
export const SearchedPlace = ({ id }: { readonly id: string }) => {
  const asked = useAnswer(SearchedPlaceDocument, { id });
  return (
    <Answered asked={asked} what="the place">
      {({ data: { place } }) => place && <Breadcrumbs place={place} />}
    </Answered>
  );
};
