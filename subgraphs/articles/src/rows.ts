import type { ArticleKind, ArticleSource, ArticlePlaceMatch } from './generated/resolvers.js';

/** An article as the database returns it, without its words: they are read when they are asked for. */
export type ArticleRow = {
  readonly id: string;
  readonly source: ArticleSource;
  readonly kind: ArticleKind;
  readonly title: string;
  readonly slug: string;
  readonly excerpt: string;
  readonly author: string | null;
  readonly publishedAt: Date;
  readonly modifiedAt: Date;
  readonly imageUrl: string | null;
  readonly imageAlt: string | null;
  readonly imageWidth: number | null;
  readonly imageHeight: number | null;
  readonly url: string;
};

/** The words of an article. */
export type ArticleBodyRow = { readonly id: string; readonly html: string; readonly text: string };

/** A place that an article mentions and that was found. */
export type ArticlePlaceRow = {
  readonly articleId: string;
  readonly placeId: string;
  readonly matchedBy: ArticlePlaceMatch;
  readonly confidence: number;
};

/** A place of another subgraph. */
export type PlaceReference = { readonly id: string };
