import { HtmlRefused } from '@tripgraph/kit/html/readableHtml';
import { textOfHtml } from '@tripgraph/kit/html/textOfHtml';
import { SourceError } from '@tripgraph/kit/sync/http/sourceError';
import type { SourceClient } from '@tripgraph/kit/sync/sourceClient';
import { z } from 'zod';
import { mostPlaceTerms, termMetaOf, type StoredTerm } from '../placeTerms.js';
import { metaText, termFields, termShape } from './postShape.js';
import { idOf } from './idOf.js';
import { unreadable, type Unreadable } from '@tripgraph/kit/sync/unreadable';

/** The most that one page of anything may have. */
export const pageItems = 100;
/** Of a taxonomy; when there are more, all most likely have another format by now. */
const mostUnreadable = 100;

type RestTerm = StoredTerm & { readonly slug: string };
/** The terms of a taxonomy, and those that cannot be read. */
export type RestTerms = { readonly terms: readonly RestTerm[]; readonly unreadable: readonly Unreadable[] };

const termOf = ({ id, slug, parent, name, meta }: z.infer<typeof termShape>): RestTerm => ({
  id: String(id),
  slug,
  parentId: parent === 0 ? null : String(parent),
  name: textOfHtml(name),
  meta: termMetaOf((key) => metaText(meta, key)),
});

const readTerm = (taxonomy: string, given: unknown): RestTerm | Unreadable => {
  const id = idOf(given);
  const key = id === undefined ? `term of ${taxonomy} without an id` : `term ${id} of ${taxonomy}`;
  const read = termShape.safeParse(given);
  if (!read.success) return unreadable(key, read.error, given);
  try {
    return termOf(read.data);
  } catch (error) {
    if (!(error instanceof HtmlRefused)) throw error;
    return unreadable(key, error.message, given);
  }
};

/** A page of terms; none where the site does not show the taxonomy. */
const readPage = async (
  client: SourceClient,
  taxonomy: string,
  page: number,
  signal: AbortSignal,
): Promise<readonly unknown[]> => {
  const query = { per_page: pageItems, page, orderby: 'id', order: 'asc', _fields: termFields };
  try {
    return z.array(z.unknown()).parse(await client.json(`/wp/v2/${taxonomy}`, { query, signal }));
  } catch (error) {
    if (error instanceof SourceError && error.status === 404 && page === 1) return [];
    throw error;
  }
};

/** All terms of a taxonomy. Rejects when more than a hundred cannot be read. */
export const readRestTerms = async (
  client: SourceClient,
  taxonomy: string,
  signal: AbortSignal,
): Promise<RestTerms> => {
  const terms: RestTerm[] = [];
  const bad: Unreadable[] = [];
  for (let page = 1; terms.length < mostPlaceTerms; page += 1) {
    const found = await readPage(client, taxonomy, page, signal);
    for (const read of found.map((given) => readTerm(taxonomy, given)))
      if ('kind' in read) bad.push(read);
      else terms.push(read);
    if (bad.length > mostUnreadable)
      throw new Error(
        `more than ${mostUnreadable} terms of ${taxonomy} cannot be read; the last one: ${bad.at(-1)?.reason}`,
      );
    if (found.length < pageItems) break;
  }
  return { terms, unreadable: bad };
};
