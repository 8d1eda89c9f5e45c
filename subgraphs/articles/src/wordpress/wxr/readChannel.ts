import { imageSizeOf } from '../imageSize.js';
import { placeTermsOf, termMetaOf, type StoredTerm } from '../placeTerms.js';
import type { PlaceTerm, WordPressPost } from '../post.js';
import { metaOf, textOf, type XmlElement } from './element.js';
import { ExportRefused } from './exportRefused.js';

type Image = NonNullable<WordPressPost['image']>;

/** What posts of an export refer to, wherever in the file it stands. */
export type Channel = {
  /** Names that readers see, by the names that authors log in with, which nobody is to see. */
  readonly authors: ReadonlyMap<string, string>;
  readonly images: ReadonlyMap<string, Image>;
  /** By slug. */
  readonly findTerm: (slug: string) => PlaceTerm | null;
  readonly posts: number;
};

const mostKept = 500_000;

const imageOf = (item: XmlElement): Image | null => {
  const url = textOf(item, 'wp:attachment_url');
  if (!url) return null;
  const size = imageSizeOf(metaOf(item, 'wp:postmeta', '_wp_attachment_metadata'));
  return { url, alt: metaOf(item, 'wp:postmeta', '_wp_attachment_image_alt'), ...size };
};

const termOf = (term: XmlElement): StoredTerm => ({
  id: textOf(term, 'wp:term_slug') ?? '',
  parentId: textOf(term, 'wp:term_parent') || null,
  name: textOf(term, 'wp:term_name') ?? '',
  meta: termMetaOf((key) => metaOf(term, 'wp:termmeta', key)),
});

/** Reads an export once for what its posts refer to: an image may come long after the post that it belongs to. */
export const readChannel = async (elements: AsyncIterable<XmlElement>): Promise<Channel> => {
  const authors = new Map<string, string>();
  const images = new Map<string, Image>();
  const terms: StoredTerm[] = [];
  let posts = 0;
  for await (const element of elements) {
    const type = textOf(element, 'wp:post_type');
    if (element.name === 'wp:author')
      authors.set(textOf(element, 'wp:author_login') ?? '', textOf(element, 'wp:author_display_name') ?? '');
    else if (element.name === 'wp:term') {
      if (textOf(element, 'wp:term_taxonomy') === 'place') terms.push(termOf(element));
    } else if (type === 'attachment') {
      const image = imageOf(element);
      if (image) images.set(textOf(element, 'wp:post_id') ?? '', image);
    } else if (type === 'post') posts += 1;
    if (authors.size + images.size + terms.length > mostKept)
      throw new ExportRefused(`it has more than ${mostKept} authors, images and places`);
  }
  return { authors, images, findTerm: placeTermsOf(terms), posts };
};
