import type { ActivityFilter } from '../generated/graphql.js';
import { bandFilter } from './bands.js';
import type { SearchState } from './searchState.js';

/** What the gateway is asked to filter by; what is not chosen is not said. */
export const filterOf = (state: SearchState): ActivityFilter => ({
  ...(state.place !== '' && { place: state.place }),
  ...(state.text !== '' && { text: state.text }),
  ...(state.categories.length > 0 && { categories: state.categories }),
  ...(state.languages.length > 0 && { languages: state.languages }),
  ...bandFilter('PRICE_BAND', state.price),
  ...bandFilter('DURATION_BAND', state.duration),
  ...bandFilter('RATING_BAND', state.rating),
});
