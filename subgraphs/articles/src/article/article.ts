import type { PlaceLink, Wanted } from '@tripgraph/matching/wanted';

/** A place that an article mentions: what was looked for, and what was found. */
export type Mention = {
  /** As people call it. */
  readonly name: string;
  readonly wanted: Wanted;
  readonly link: PlaceLink | null;
};

export type ArticleImageFacts = {
  readonly url: string;
  readonly alt: string | null;
  readonly width: number | null;
  readonly height: number | null;
};

/** An article as it is written into the database, whatever it was read from. Instants are RFC 3339, in UTC. */
export type Article = {
  readonly id: string;
  readonly source: 'WORDPRESS';
  readonly kind: 'FEATURE' | 'NEWS';
  readonly title: string;
  readonly slug: string;
  readonly excerpt: string;
  readonly html: string;
  readonly text: string;
  readonly author: string | null;
  readonly publishedAt: string;
  readonly modifiedAt: string;
  readonly image: ArticleImageFacts | null;
  readonly url: string;
  readonly mentions: readonly Mention[];
};
