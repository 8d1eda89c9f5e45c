import { readFragment, type FragmentType } from './generated/fragment-masking.js';
import { graphql } from './generated/gql.js';

export const PriceFragment = graphql(`
  fragment Price on Money {
    amount
    currency
    precision
  }
`);

/** `12.50 EUR`. Amounts are in the smallest unit of their currency, which has 0 to 3 digits after the point. */
export const priceText = (masked: FragmentType<typeof PriceFragment> | null | undefined): string => {
  if (!masked) return 'at a price that is not known';
  // What a fragment asks for can be read here, where it is declared, and nowhere else.
  const { amount, currency, precision } = readFragment(PriceFragment, masked);
  return `${(amount / 10 ** precision).toFixed(precision)} ${currency}`;
};
