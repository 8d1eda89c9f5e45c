import { childOf, childrenOf, textIn, textsIn, type OnixElement } from '../element.js';
import { safeHtmlOf } from './html.js';
import type { Collateral } from './product.js';

/** Lists 153 and 154: a text of this type that is for everybody. */
const openText = (block: OnixElement, type: string): string | null => {
  const texts = childrenOf(block, 'TextContent').filter(
    (content) => textIn(content, 'TextType') === type && textsIn(content, 'ContentAudience').includes('00'),
  );
  const text = childOf(texts[0] ?? null, 'Text');
  return text && safeHtmlOf(text);
};

const isSecureUrl = (text: string): boolean =>
  text.length <= 2_000 && URL.canParse(text) && new URL(text).protocol === 'https:';

/** Lists 158, 159 and 161: the picture of the front cover, as a file. */
const coverIn = (block: OnixElement): string | null => {
  const cover = childrenOf(block, 'SupportingResource').find(
    (resource) =>
      textIn(resource, 'ResourceContentType') === '01' &&
      textIn(resource, 'ResourceMode') === '03' &&
      textsIn(resource, 'ContentAudience').includes('00'),
  );
  const links = childrenOf(cover ?? null, 'ResourceVersion')
    .filter((version) => textIn(version, 'ResourceForm') !== '03')
    .flatMap((version) => textsIn(version, 'ResourceLink'));
  return links.find(isSecureUrl) ?? null;
};

/** Block 2 of a record: what is said about the product, as far as it is for everybody. */
export const readCollateral = (block: OnixElement): Collateral => ({
  description: openText(block, '03'),
  shortDescription: openText(block, '02'),
  coverUrl: coverIn(block),
});
