import { z } from 'zod';
import { placeTermsOf, type StoredTerm } from '../placeTerms.js';
import type { PlaceTerm } from '../post.js';
import type { SiteZone } from '../siteTime.js';
import type { Replica } from './replica.js';
import { siteOptions } from './sql/siteOptions.js';
import { storedTerms } from './sql/storedTerms.js';
import type { Tables } from './tables.js';

/** What is the same for all posts of a site. */
export type Site = {
  readonly home: string;
  readonly permalinkStructure: string;
  readonly uploads: string;
  readonly zone: SiteZone;
  /** What time it is there, in GMT. */
  readonly now: string;
  readonly findTerm: (id: string) => PlaceTerm | null;
};

const optionRows = z.array(z.object({ name: z.string(), value: z.string().nullable() }));
const termRows = z.array(
  z.object({
    id: z.string(),
    parentId: z.string().nullable(),
    name: z.string(),
    metaKey: z.string().nullable(),
    metaValue: z.string().nullable(),
  }),
);

const readTerms = async (replica: Replica, tables: Tables): Promise<Iterable<StoredTerm>> => {
  const terms = new Map<string, StoredTerm & { readonly meta: Map<string, string> }>();
  for (const { metaKey, metaValue, ...term } of termRows.parse(await replica.query(storedTerms(tables)))) {
    const known = terms.get(term.id) ?? { ...term, meta: new Map<string, string>() };
    terms.set(term.id, known);
    if (metaKey !== null && metaValue !== null && !known.meta.has(metaKey)) known.meta.set(metaKey, metaValue);
  }
  return terms.values();
};

/** Reads what is the same for all posts. Rejects when the database has no site in it. */
export const readSite = async (replica: Replica, tables: Tables): Promise<Site> => {
  const rows = optionRows.parse(await replica.query(siteOptions(tables)));
  const options = new Map(rows.map(({ name, value }) => [name, value ?? '']));
  const home = options.get('home');
  if (!home)
    throw new Error(
      'the database of WordPress has no option "home": it holds no site, or its tables have another prefix',
    );
  return {
    home,
    permalinkStructure: options.get('permalink_structure') ?? '',
    uploads: options.get('upload_url_path') || `${options.get('siteurl') ?? home}/wp-content/uploads`,
    zone: { timeZone: options.get('timezone_string') ?? '', offsetHours: Number(options.get('gmt_offset')) || 0 },
    now: options.get('now') ?? '',
    findTerm: placeTermsOf(await readTerms(replica, tables)),
  };
};
