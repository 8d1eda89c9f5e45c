import { problem } from '@tripgraph/errors/problem';
import type { BookEditionPricesArgs, BookPrice, BookPriceKind } from '../generated/resolvers.js';
import type { Price, Territory } from '../onix/product/product.js';
import { dateText } from './dateText.js';

/** List 58, by its first digit and, of the first ten, by the second one. */
const kindOf = (type: string): BookPriceKind => {
  if (type === '01' || type === '02') return 'RECOMMENDED';
  if (type === '03' || type === '04') return 'FIXED';
  return type.startsWith('1') ? 'OFFER' : type.startsWith('2') ? 'BEFORE_PUBLICATION' : 'PUBLISHER';
};

/** In list 58 the types with tax are the even ones. */
const includesTax = (type: string): boolean => Number(type) % 2 === 0;

/** Of list 49: the world, and the rest of the world. */
const everywhere = new Set(['WORLD', 'ROW']);

/** The countries of a territory, with those of which it has a part (GB-EWS and the like); null for everywhere. */
const countriesOf = (territory: Territory | null): string[] | null => {
  if (!territory || territory.regions.some((region) => everywhere.has(region))) return null;
  const ofParts = territory.regions.flatMap((region) => /^([A-Z]{2})-/.exec(region)?.[1] ?? []);
  return [...new Set([...territory.countries, ...ofParts])];
};

/** Of a territory of other regions alone nobody knows where it is. */
const isKnown = ({ territory }: Price): boolean => countriesOf(territory)?.length !== 0;

const holdsIn = (territory: Territory | null, country: string): boolean =>
  !territory?.excluded.includes(country) && (countriesOf(territory)?.includes(country) ?? true);

/** The first and the last day that a date of a price covers: a year or a month is all of it. */
const isOn = ({ from, until }: Price, today: string): boolean =>
  (from === null || from.padEnd(8, '0') <= today) && (until === null || until.padEnd(8, '9') >= today);

const order = (one: Price, other: Price): number =>
  Number(includesTax(other.type)) - Number(includesTax(one.type)) ||
  (one.currency < other.currency ? -1 : one.currency > other.currency ? 1 : 0) ||
  one.amount - other.amount;

const shown = (price: Price): BookPrice => ({
  price: { amount: BigInt(price.amount), currency: price.currency, precision: price.precision },
  taxIncluded: includesTax(price.type),
  kind: kindOf(price.type),
  countries: countriesOf(price.territory) ?? [],
  countriesExcluded: price.territory?.excluded ?? [],
  validFrom: dateText(price.from),
  validUntil: dateText(price.until),
});

const requireCode = (
  argument: string,
  value: string | null | undefined,
  pattern: RegExp,
  what: string,
): string | null => {
  if (value === null || value === undefined) return null;
  if (pattern.test(value)) return value;
  throw problem('BAD_USER_INPUT', `"${argument}" is ${JSON.stringify(value.slice(0, 20))}; it takes ${what}.`);
};

/**
 * Those of the prices that hold today, where it is known where they do, and for what was asked, in order. Throws BAD_USER_INPUT for
 * what is no code.
 */
export const pricesOf = (prices: readonly Price[], given: BookEditionPricesArgs, today: string): BookPrice[] => {
  const country = requireCode('country', given.country, /^[A-Z]{2}$/, 'a code of two capital letters, such as "DE"');
  const currency = requireCode(
    'currency',
    given.currency,
    /^[A-Z]{3}$/,
    'a code of three capital letters, such as "EUR"',
  );
  return prices
    .filter((price) => isOn(price, today) && isKnown(price))
    .filter((price) => country === null || holdsIn(price.territory, country))
    .filter((price) => currency === null || price.currency === currency)
    .sort(order)
    .map(shown);
};
