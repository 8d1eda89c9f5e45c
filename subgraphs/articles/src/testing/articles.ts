import { smallGazetteer } from '@tripgraph/matching/testing/somePlaces';
import { matchPlace } from '@tripgraph/matching/matchPlace';
import type { Article, Mention } from '../article/article.js';

const gazetteer = smallGazetteer();

/** A mention of a place by our id. */
export const mentionOf = (placeId: string): Mention => {
  const wanted = { names: [placeId], countryCode: null, point: null, nativeId: placeId };
  return { name: placeId, wanted, link: matchPlace(gazetteer, wanted) };
};

/** An article with whatever else it needs. */
export const articleOf = (number: number, fields: Partial<Article> = {}, ...placeIds: readonly string[]): Article => ({
  id: `art_wp_${number}`,
  source: 'WORDPRESS',
  kind: 'FEATURE',
  title: `Article ${number}`,
  slug: `article-${number}`,
  excerpt: 'What it is about.',
  html: '<p>Words.</p>',
  text: 'Words.',
  author: 'Ada Okafor',
  publishedAt: '2026-05-01T08:00:00.000Z',
  modifiedAt: '2026-05-02T08:00:00.000Z',
  image: null,
  url: `https://magazine.example/article-${number}/`,
  mentions: placeIds.map(mentionOf),
  ...fields,
});
