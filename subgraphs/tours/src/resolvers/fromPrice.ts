import { problem } from '@tripgraph/errors/problem';
import type { TourPriceBasis, TourResolvers, TourSource } from '../generated/resolvers.js';
import type { FromPriceRow } from '../rows.js';
import { currencyPattern } from '../tour/moneyRecord.js';

const bases: Readonly<Record<TourSource, TourPriceBasis>> = {
  VIATOR: 'PER_PERSON_IN_GROUP_OF_TWO_OR_MORE',
  GADVENTURES: 'PER_PERSON_OF_TWO_ADULTS',
};

/** Of prices for each market the one that a client gets who does not say which. */
const usualCurrency = 'USD';

/** Throws BAD_USER_INPUT for what is no currency. */
export const requireCurrency = (currency: string | null | undefined): string | null => {
  if (currency === null || currency === undefined || currencyPattern.test(currency)) return currency ?? null;
  throw problem(
    'BAD_USER_INPUT',
    `"currency" is ${JSON.stringify(currency.slice(0, 20))}; it takes ISO 4217, such as "EUR".`,
  );
};

const chosen = (rows: readonly FromPriceRow[], currency: string | null): FromPriceRow | undefined =>
  currency === null
    ? (rows.find((row) => row.currency === usualCurrency) ?? rows[0])
    : rows.find((row) => row.currency === currency);

/** The resolver of `Tour.fromPrice`. */
export const fromPrice: NonNullable<TourResolvers['fromPrice']> = async ({ id, source }, given, context) => {
  const row = chosen(await context.fromPrices.load(id), requireCurrency(given.currency));
  if (!row) return null;
  const { amount, before, currency, precision } = row;
  return {
    price: { amount, currency, precision },
    beforeDiscount: before === null ? null : { amount: before, currency, precision },
    basis: bases[source],
  };
};
