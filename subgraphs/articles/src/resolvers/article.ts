import type { RequestContext } from '../context.js';
import type { ArticlePlaceResolvers, ArticleResolvers } from '../generated/resolvers.js';
import type { ArticleBodyRow } from '../rows.js';
import { findArticle } from './findArticle.js';

const bodyOf = async (id: string, context: RequestContext): Promise<ArticleBodyRow> => {
  const body = await context.bodies.load(id);
  // A sync may have taken the article away since its row was read.
  if (body === null) throw new Error(`the article ${id} has gone while it was read`);
  return body;
};

/** The resolvers of `Article`. */
export const article: ArticleResolvers = {
  __resolveReference: ({ id }, context) => findArticle(id, context),
  html: async ({ id }, _arguments, context) => (await bodyOf(id, context)).html,
  text: async ({ id }, _arguments, context) => (await bodyOf(id, context)).text,
  author: ({ author }) => (author === null ? null : { name: author }),
  image: ({ imageUrl, imageAlt, imageWidth, imageHeight }) =>
    imageUrl === null ? null : { url: imageUrl, alt: imageAlt, width: imageWidth, height: imageHeight },
  places: ({ id }, _arguments, context) => context.placesOf.load(id),
};

/** The resolvers of `ArticlePlace`. */
export const articlePlace: ArticlePlaceResolvers = { place: ({ placeId }) => ({ id: placeId }) };
