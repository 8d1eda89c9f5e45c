import type { Conditions } from '../filter.js';
import type { Parameters } from './statementText.js';

/** Where the rows of activity_place that a question is about come from, under the names `asked` and `p`. */
export type FilteredSource = {
  /** A list of the asked places: `asked (place_id)`. */
  readonly asked: string;
  /** `activity_place p` and what it is joined with. */
  readonly from: string;
  readonly where: readonly string[];
};

/** One place is named as a value, so that the planner knows its size; several are a list. */
const askedPlaces = (placeIds: readonly string[], { add }: Parameters): string =>
  placeIds.length === 1
    ? `(select ${add(placeIds[0], 'text')} collate "C" as place_id) asked`
    : `unnest(${add(placeIds, 'text[]')}) as asked (place_id)`;

const isAt = (place: string): string =>
  `exists (select from activity_place q where q.place_id = ${place} and q.activity_id = p.activity_id)`;

/** With a second place in the filter the smaller of the two is read, and each row checked for being at both. */
const placeConditions = (place: string | null, { add }: Parameters): readonly string[] => {
  if (place === null) return ['p.place_id = asked.place_id'];
  const other = add(place, 'text');
  return [`p.place_id = smaller_place(asked.place_id, ${other})`, isAt('asked.place_id'), isAt(other)];
};

const columnConditions = (conditions: Conditions, { add }: Parameters): readonly string[] => {
  const unless = (value: unknown, type: string, condition: (placeholder: string) => string): string => {
    const placeholder = add(value, type);
    return `(${placeholder} is null or ${condition(placeholder)})`;
  };
  return [
    unless(conditions.categories, 'text[]', (value) => `p.categories && ${value}`),
    unless(conditions.languages, 'text[]', (value) => `p.languages && ${value}`),
    unless(conditions.minimumCents, 'int8', (value) => `p.price_in_euro_cents >= ${value}`),
    unless(conditions.maximumCents, 'int8', (value) => `p.price_in_euro_cents <= ${value}`),
    unless(conditions.minimumMinutes, 'int4', (value) => `p.minutes >= ${value}`),
    unless(conditions.maximumMinutes, 'int4', (value) => `p.minutes <= ${value}`),
    unless(conditions.minimumRating, 'numeric', (value) => `p.rating_hundredths >= ceil(${value} * 100)::int2`),
  ];
};

/**
 * The rows of activity_place that pass a filter at each of the asked places. Conditions that ask for nothing stay in the
 * text as `$n is null or …`: the planner drops them, and the text keeps few shapes. Only words change its shape.
 */
export const filteredSource = (
  placeIds: readonly string[],
  conditions: Conditions,
  parameters: Parameters,
): FilteredSource => {
  const asked = askedPlaces(placeIds, parameters);
  const where = [...placeConditions(conditions.placeId, parameters), ...columnConditions(conditions, parameters)];
  if (conditions.text === null) return { asked, from: 'activity_place p', where };
  const words = `w.words @> words_of(${parameters.add(conditions.text, 'text')})`;
  return {
    asked,
    from: 'activity_place p join activity_words w on w.activity_id = p.activity_id',
    where: [...where, words],
  };
};
