import { firstPage } from '../client/listPage.js';
import type { FacetField, SearchPageQuery } from '../generated/graphql.js';
import { categoryText, isCategory, languageText } from './categories.js';
import { Many, One } from './FacetChoices.js';
import type { SearchState } from './searchState.js';

type Facet = NonNullable<SearchPageQuery['activities']>['facets'][number];

type FacetsProps = {
  readonly facets: readonly Facet[];
  readonly state: SearchState;
  readonly onChange: (state: SearchState) => void;
};

const bands = [
  { legend: 'Price', band: 'PRICE_BAND', name: 'price' },
  { legend: 'How long', band: 'DURATION_BAND', name: 'duration' },
  { legend: 'Travellers say', band: 'RATING_BAND', name: 'rating' },
] as const;

const countsOf = (facets: readonly Facet[], field: FacetField): ReadonlyMap<string, number> =>
  new Map(facets.find((facet) => facet.field === field)?.values.map(({ value, count }) => [value, count]));

/** What else could be filtered by, with how many there would be. A change begins at the first page. */
export const Facets = ({ facets, state, onChange }: FacetsProps) => {
  const change = (part: Partial<SearchState>): void => onChange({ ...state, ...part, ...firstPage });
  return (
    <form className="facets" aria-label="Filters" onSubmit={(event) => event.preventDefault()}>
      <Many
        legend="Kind"
        name="category"
        counts={countsOf(facets, 'CATEGORY')}
        chosen={state.categories}
        textOf={(value) => (isCategory(value) ? categoryText(value) : value)}
        onChange={(chosen) => change({ categories: chosen.filter(isCategory) })}
      />
      {bands.map(({ legend, band, name }) => (
        <One
          key={name}
          legend={legend}
          band={band}
          counts={countsOf(facets, band)}
          chosen={state[name]}
          onChange={(chosen) => change({ [name]: chosen })}
        />
      ))}
      <Many
        legend="Language"
        name="language"
        counts={countsOf(facets, 'LANGUAGE')}
        chosen={state.languages}
        textOf={languageText}
        onChange={(languages) => change({ languages })}
      />
    </form>
  );
};
