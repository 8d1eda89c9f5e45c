import type { SourceClient } from '@tripgraph/kit/sync/sourceClient';
import { SourceError } from '@tripgraph/kit/sync/http/sourceError';
import { z } from 'zod';
import { textOfHtml } from '@tripgraph/kit/html/textOfHtml';
import { mostPlaceTerms, placeTermsOf, termMetaKeys, type StoredTerm } from '../placeTerms.js';
import type { PlaceTerm } from '../post.js';
import { metaText, termFields, termShape } from './postShape.js';

/** What is the same for all posts of a site. */
export type RestSite = {
  /** Slugs of categories by their ids. */
  readonly categories: ReadonlyMap<number, string>;
  readonly findTerm: (id: string) => PlaceTerm | null;
};

/** The most that one page of anything may have. */
export const pageItems = 100;

const termsShape = z.array(termShape);
type Term = z.infer<typeof termShape>;

/** All terms of a taxonomy; none where the site does not show it. */
const readTerms = async (client: SourceClient, taxonomy: string, signal: AbortSignal): Promise<readonly Term[]> => {
  const terms: Term[] = [];
  for (let page = 1; terms.length < mostPlaceTerms; page += 1) {
    const query = { per_page: pageItems, page, orderby: 'id', order: 'asc', _fields: termFields };
    try {
      const found = termsShape.parse(await client.json(`/wp/v2/${taxonomy}`, { query, signal }));
      terms.push(...found);
      if (found.length < pageItems) break;
    } catch (error) {
      if (error instanceof SourceError && error.status === 404 && page === 1) return [];
      throw error;
    }
  }
  return terms;
};

const storedTerm = ({ id, parent, name, meta }: Term): StoredTerm => ({
  id: String(id),
  parentId: parent === 0 ? null : String(parent),
  name: textOfHtml(name),
  meta: new Map(
    termMetaKeys.flatMap((key) => {
      const value = metaText(meta, key);
      return value === null ? [] : [[key, value] as const];
    }),
  ),
});

/** Reads what is the same for all posts. */
export const readRestSite = async (client: SourceClient, signal: AbortSignal): Promise<RestSite> => {
  const categories = await readTerms(client, 'categories', signal);
  const places = await readTerms(client, 'place', signal);
  return {
    categories: new Map(categories.map(({ id, slug }) => [id, slug])),
    findTerm: placeTermsOf(places.map(storedTerm)),
  };
};
