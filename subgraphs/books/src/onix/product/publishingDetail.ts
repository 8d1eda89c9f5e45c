import { childOf, childrenOf, textIn, type OnixElement } from '../element.js';
import { dateOf } from './dates.js';
import type { Publishing } from './product.js';

/** List 45: 01 publisher, 02 co-publisher. */
const publisherIn = (block: OnixElement): string | null => {
  const publishers = childrenOf(block, 'Publisher');
  const main = publishers.find((publisher) => textIn(publisher, 'PublishingRole') === '01') ?? publishers[0] ?? null;
  return textIn(main, 'PublisherName');
};

/** List 163, the best first: 01 publication, 11 first publication, 19 publication of the print counterpart. */
const publicationDateIn = (block: OnixElement): string | null => {
  const dates = childrenOf(block, 'PublishingDate');
  for (const role of ['01', '11', '19']) {
    const found = dates.find((date) => textIn(date, 'PublishingDateRole') === role);
    const date = dateOf(childOf(found ?? null, 'Date'));
    if (date !== null) return date;
  }
  return null;
};

/** Block 4 of a record: who publishes the product, and when. */
export const readPublishing = (block: OnixElement): Publishing => ({
  publisher: publisherIn(block),
  imprint: textIn(childOf(block, 'Imprint'), 'ImprintName'),
  status: textIn(block, 'PublishingStatus'),
  publicationDate: publicationDateIn(block),
});
