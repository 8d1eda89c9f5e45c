/** What a permalink is made of. */
export type PermalinkFacts = {
  readonly id: string;
  readonly slug: string;
  /** `post_date`, as the site's clocks showed it. */
  readonly localDate: string;
  /** The slug of the author. */
  readonly author: string;
  /** The slug of its first category. */
  readonly category: string;
};

const tag = /%([a-z_]+)%/g;

const tagsOf = ({ id, slug, localDate, author, category }: PermalinkFacts): Readonly<Record<string, string>> => {
  const [year = '', monthnum = '', day = '', hour = '', minute = '', second = ''] = localDate.split(/[- :]/);
  return { year, monthnum, day, hour, minute, second, post_id: id, postname: slug, author, category };
};

/**
 * The canonical address of a post, by the option `permalink_structure` (https://wordpress.org/documentation/article/settings-permalinks-screen/).
 * Without a structure, and with one that a plugin has extended, it is the address by id, which the site redirects from.
 */
export const permalinkOf = (home: string, structure: string, facts: PermalinkFacts): string => {
  const base = home.replace(/\/+$/, '');
  const tags = tagsOf(facts);
  const isKnown = [...structure.matchAll(tag)].every(([, name = '']) => tags[name]);
  if (!structure.startsWith('/') || !isKnown) return `${base}/?p=${facts.id}`;
  return `${base}${structure.replace(tag, (_tag, name: string) => tags[name] ?? '')}`;
};
