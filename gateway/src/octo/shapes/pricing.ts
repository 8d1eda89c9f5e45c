import type { Money } from '../operations/productFields.js';

/** OCTO's pricing: whole numbers in the smallest unit of the currency. Our net prices are not for sale by API. */
export const pricingOf = ({ amount, currency, precision }: Money) => ({
  original: amount,
  retail: amount,
  net: null,
  currency,
  currencyPrecision: precision,
  includedTaxes: [],
});
