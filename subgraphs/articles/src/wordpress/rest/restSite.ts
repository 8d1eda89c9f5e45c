import type { SourceClient } from '@tripgraph/kit/sync/sourceClient';
import { placeTermsOf } from '../placeTerms.js';
import type { PlaceTerm } from '../post.js';
import { readRestTerms } from './restTerms.js';
import type { Unreadable } from '@tripgraph/kit/sync/unreadable';

/** What is the same for all posts of a site. */
export type RestSite = {
  /** Slugs of categories by their ids. */
  readonly categories: ReadonlyMap<string, string>;
  readonly findTerm: (id: string) => PlaceTerm | null;
  /** Terms that posts are read without. */
  readonly unreadable: readonly Unreadable[];
};

/** Reads what is the same for all posts. */
export const readRestSite = async (client: SourceClient, signal: AbortSignal): Promise<RestSite> => {
  const categories = await readRestTerms(client, 'categories', signal);
  const places = await readRestTerms(client, 'place', signal);
  return {
    categories: new Map(categories.terms.map(({ id, slug }) => [id, slug])),
    findTerm: placeTermsOf(places.terms),
    unreadable: [...categories.unreadable, ...places.unreadable],
  };
};
