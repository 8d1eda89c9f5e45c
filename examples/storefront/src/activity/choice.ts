import { addMonths, isLocalDate, monthOf, type LocalDate, type Month } from '../time/localDate.js';
import { readParty, usualParty, writeParty, type Party, type PartyRules } from './party.js';

/** What somebody has chosen of an activity so far, as the URL says it. */
export type Choice<Option> = {
  readonly option: Option;
  readonly party: Party;
  readonly month: Month;
  readonly day: LocalDate | null;
};

type OfferedOption = PartyRules & { readonly id: string; readonly isDefault: boolean };

/** How far ahead one can look. */
const mostMonths = 12;

const isShown = (month: Month, today: LocalDate): boolean =>
  month >= monthOf(today) && month <= addMonths(monthOf(today), mostMonths);

/** The months before and after, where they are shown. */
export const monthsBeside = (month: Month, today: LocalDate): { before: Month | null; after: Month | null } => {
  const [before, after] = [addMonths(month, -1), addMonths(month, 1)];
  return { before: isShown(before, today) ? before : null, after: isShown(after, today) ? after : null };
};

/**
 * Reads a URL against what is offered. What it does not say, or cannot mean, is as usual: the default option, two people, and
 * this month. Undefined where nothing can be booked at all.
 */
export const readChoice = <Option extends OfferedOption>(
  params: URLSearchParams,
  options: readonly Option[],
  today: LocalDate,
): Choice<Option> | undefined => {
  const bookable = options.filter(({ units }) => units.length > 0);
  const option = bookable.find(({ id }) => id === params.get('option')) ?? bookable[0];
  if (!option) return undefined;
  const said = readParty(params.getAll('unit'), option);
  const day = params.get('day') ?? '';
  const isGood = isLocalDate(day) && day >= today && isShown(monthOf(day), today);
  const month = params.get('month') ?? '';
  const shownMonth = isLocalDate(`${month}-01`) && isShown(month, today) ? month : monthOf(isGood ? day : today);
  return { option, party: said.size > 0 ? said : usualParty(option), month: shownMonth, day: isGood ? day : null };
};

/** The URL of a choice. A month is said only where it is not that of the day. */
export const writeChoice = (
  activityId: string,
  { option, party, month, day }: Omit<Choice<{ readonly id: string }>, 'month'> & { readonly month: Month | null },
): string => {
  const params = new URLSearchParams({ option: option.id });
  for (const unit of writeParty(party)) params.append('unit', unit);
  if (day !== null) params.set('day', day);
  if (month !== null && (day === null || monthOf(day) !== month)) params.set('month', month);
  return `/activities/${encodeURIComponent(activityId)}?${params.toString()}`;
};
