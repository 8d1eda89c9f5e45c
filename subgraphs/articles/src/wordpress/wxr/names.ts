/** Namespaces of an export; that of WordPress itself has its version in it. */
const prefixOf = (uri: string): string | undefined => {
  if (uri === '') return '';
  if (uri === 'http://purl.org/dc/elements/1.1/') return 'dc:';
  if (uri === 'http://purl.org/rss/1.0/modules/content/') return 'content:';
  const [, excerpt] = /^https?:\/\/wordpress\.org\/export\/1\.\d\/(excerpt\/)?$/.exec(uri) ?? [];
  if (excerpt) return 'excerpt:';
  return uri.includes('wordpress.org/export/') ? 'wp:' : undefined;
};

/** The name of an element as the format's documentation has it; undefined for one of another namespace. */
export const nameOf = (uri: string, local: string): string | undefined => {
  const prefix = prefixOf(uri);
  return prefix === undefined ? undefined : `${prefix}${local}`;
};

/** What is kept of the channel, and of what it holds; the rest (comments, for one) is read over. */
export const keptElements = ['item', 'wp:author', 'wp:term'] as const;

export const keptParts: ReadonlySet<string> = new Set([
  ...['title', 'link', 'pubDate', 'category', 'dc:creator', 'content:encoded', 'excerpt:encoded', 'wp:postmeta'],
  ...['wp:post_id', 'wp:post_name', 'wp:post_type', 'wp:status', 'wp:post_password', 'wp:attachment_url'],
  ...['wp:post_date_gmt', 'wp:post_modified_gmt', 'wp:meta_key', 'wp:meta_value'],
  ...['wp:author_login', 'wp:author_display_name'],
  ...['wp:term_taxonomy', 'wp:term_slug', 'wp:term_parent', 'wp:term_name', 'wp:termmeta'],
]);
