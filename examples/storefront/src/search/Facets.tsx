import type { ReactNode } from 'react';
import { firstPage } from '../client/listPage.js';
import type { FacetField, SearchPageQuery } from '../generated/graphql.js';
import { bandText, bandValues, type Band } from './bands.js';
import { categoryText, isCategory, languageText } from './categories.js';
import type { SearchState } from './searchState.js';

type Facet = NonNullable<SearchPageQuery['activities']>['facets'][number];

type FacetsProps = {
  readonly facets: readonly Facet[];
  readonly state: SearchState;
  readonly onChange: (state: SearchState) => void;
};

type ChoiceProps = {
  readonly type: 'checkbox' | 'radio';
  readonly name: string;
  readonly isChosen: boolean;
  readonly count: number | undefined;
  readonly onToggle: () => void;
  readonly children: ReactNode;
};

const Choice = ({ type, name, isChosen, count, onToggle, children }: ChoiceProps) => (
  <label className="choice">
    <input type={type} name={name} checked={isChosen} onChange={onToggle} />
    <span>{children}</span>
    {count !== undefined && <span className="faint">{count.toLocaleString('en')}</span>}
  </label>
);

const mostShown = 12;

const countsOf = (facets: readonly Facet[], field: FacetField): ReadonlyMap<string, number> =>
  new Map(facets.find((facet) => facet.field === field)?.values.map(({ value, count }) => [value, count]));

type ManyProps = {
  readonly legend: string;
  readonly name: string;
  readonly counts: ReadonlyMap<string, number>;
  readonly chosen: readonly string[];
  readonly textOf: (value: string) => string;
  readonly onChange: (chosen: readonly string[]) => void;
};

/** What is counted most, and whatever is chosen, be it counted or not. */
const Many = ({ legend, name, counts, chosen, textOf, onChange }: ManyProps) => {
  const shown = [...new Set([...chosen, ...[...counts.keys()].slice(0, mostShown)])];
  if (shown.length === 0) return null;
  const toggle = (value: string): void =>
    onChange(chosen.includes(value) ? chosen.filter((each) => each !== value) : [...chosen, value]);
  return (
    <fieldset>
      <legend>{legend}</legend>
      {shown.map((value) => (
        <Choice
          key={value}
          type="checkbox"
          name={name}
          isChosen={chosen.includes(value)}
          count={counts.get(value) ?? 0}
          onToggle={() => toggle(value)}
        >
          {textOf(value)}
        </Choice>
      ))}
    </fieldset>
  );
};

type OneProps = {
  readonly legend: string;
  readonly band: Band;
  readonly counts: ReadonlyMap<string, number>;
  readonly chosen: string | null;
  readonly onChange: (chosen: string | null) => void;
};

const One = ({ legend, band, counts, chosen, onChange }: OneProps) => (
  <fieldset>
    <legend>{legend}</legend>
    <Choice type="radio" name={band} isChosen={chosen === null} count={undefined} onToggle={() => onChange(null)}>
      any
    </Choice>
    {bandValues(band)
      .filter((value) => counts.has(value) || value === chosen)
      .map((value) => (
        <Choice
          key={value}
          type="radio"
          name={band}
          isChosen={chosen === value}
          // A rating's bound lets through all above it, of which each band counts its own part only.
          count={band === 'RATING_BAND' ? undefined : (counts.get(value) ?? 0)}
          onToggle={() => onChange(value)}
        >
          {bandText(band, value)}
        </Choice>
      ))}
  </fieldset>
);

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
      <One
        legend="Price"
        band="PRICE_BAND"
        counts={countsOf(facets, 'PRICE_BAND')}
        chosen={state.price}
        onChange={(price) => change({ price })}
      />
      <One
        legend="How long"
        band="DURATION_BAND"
        counts={countsOf(facets, 'DURATION_BAND')}
        chosen={state.duration}
        onChange={(duration) => change({ duration })}
      />
      <One
        legend="Travellers say"
        band="RATING_BAND"
        counts={countsOf(facets, 'RATING_BAND')}
        chosen={state.rating}
        onChange={(rating) => change({ rating })}
      />
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
