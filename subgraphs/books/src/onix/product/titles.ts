import { childOf, childrenOf, textIn, type OnixElement } from '../element.js';

/** A title and what stands under it. */
export type Title = { readonly title: string; readonly subtitle: string | null };

const titleOfElement = (element: OnixElement): string | null => {
  const whole = textIn(element, 'TitleText');
  if (whole !== null) return whole;
  const parts = [textIn(element, 'TitlePrefix'), textIn(element, 'TitleWithoutPrefix')].filter((part) => part !== null);
  return parts.length > 0 ? parts.join(' ').replace(/(['’]) /, '$1') : null;
};

/**
 * The title of a product: the distinctive one (list 15, 01) of the product itself (list 149, level 01), and where the product has
 * none of its own, that of the collection with it. Null when there is none.
 */
export const titleIn = (descriptive: OnixElement): Title | null => {
  const details = childrenOf(descriptive, 'TitleDetail');
  const detail = details.find((each) => textIn(each, 'TitleType') === '01') ?? details[0];
  const elements = childrenOf(detail ?? null, 'TitleElement');
  const own = elements.find((each) => textIn(each, 'TitleElementLevel') === '01') ?? elements[0];
  const title = own && titleOfElement(own);
  return own && title ? { title, subtitle: textIn(own, 'Subtitle') } : null;
};

/** The title of the first collection (a series) that the product belongs to. */
export const collectionIn = (descriptive: OnixElement): string | null => {
  const collection = childOf(descriptive, 'Collection');
  const element = childOf(childOf(collection, 'TitleDetail'), 'TitleElement');
  return element && titleOfElement(element);
};
