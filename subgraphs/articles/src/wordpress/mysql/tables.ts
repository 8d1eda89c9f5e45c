/** The tables of one site; several sites in one database differ by their prefix. */
export type Tables = {
  readonly [
    Name in 'posts' | 'postmeta' | 'users' | 'options' | 'terms' | 'termmeta' | 'term_taxonomy' | 'term_relationships'
  ]: string;
};

/** The tables' names, ready to stand in a statement. Throws for a prefix that WordPress would not take. */
export const tablesOf = (prefix: string): Tables => {
  if (!/^[A-Za-z0-9_]{1,32}$/.test(prefix))
    throw new Error(`"${prefix}" is no prefix of tables: letters, digits and underscores, such as wp_`);
  const named = (name: string): string => `\`${prefix}${name}\``;
  return {
    posts: named('posts'),
    postmeta: named('postmeta'),
    users: named('users'),
    options: named('options'),
    terms: named('terms'),
    termmeta: named('termmeta'),
    term_taxonomy: named('term_taxonomy'),
    term_relationships: named('term_relationships'),
  };
};
