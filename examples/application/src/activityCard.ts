import { readFragment, type FragmentType } from './generated/fragment-masking.js';
import { graphql } from './generated/gql.js';
import { priceText } from './price.js';

export const ActivityCardFragment = graphql(`
  fragment ActivityCard on Activity {
    title
    fromPrice {
      ...Price
    }
  }
`);

/** A line of a list. Whoever asks for activities spreads the fragment and never learns what is in it. */
export const activityCard = (masked: FragmentType<typeof ActivityCardFragment>): string => {
  const { title, fromPrice } = readFragment(ActivityCardFragment, masked);
  return `${title}, ${priceText(fromPrice)}`;
};
