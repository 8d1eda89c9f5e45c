import type { Article } from '../article/article.js';
import { everywhere } from '../paging/articlesRequest.js';

/** An article as its table has it. */
export const articleRow = ({ image, publishedAt, modifiedAt, mentions: _mentions, ...article }: Article) => ({
  ...article,
  published_at: publishedAt,
  modified_at: modifiedAt,
  image_url: image?.url ?? null,
  image_alt: image?.alt ?? null,
  image_width: image?.width ?? null,
  image_height: image?.height ?? null,
});

/** What it mentions, in its order. */
export const mentionRows = ({ id, mentions }: Article) =>
  mentions.map(({ name, wanted, link }, position) => ({
    article_id: id,
    position,
    name,
    wanted,
    place_id: link?.placeId ?? null,
    matched_by: link?.matchedBy ?? null,
    confidence: link?.confidence ?? null,
  }));

/** The places at which it is found: those it mentions, everything above them, and everywhere. Each once. */
export const positionRows = ({ id, kind, publishedAt, mentions }: Article) => {
  const links = mentions.flatMap(({ link }) => (link === null ? [] : [...link.ancestorIds, link.placeId]));
  return [...new Set([everywhere, ...links])].map((placeId) => ({
    article_id: id,
    place_id: placeId,
    kind,
    published_at: publishedAt,
  }));
};
