/** Shortcodes of WordPress itself; what stands between these two is media and its address, no words. */
const media = new Set(['embed', 'audio', 'video', 'playlist']);
const known = new Set([...media, 'gallery', 'caption', 'wp_caption']);

/** A name in brackets with whatever follows it on the line; bounded, so that brackets without an end cost nothing. */
const shortcode = /\[(\[?)(\/?)([a-z][a-z0-9_-]{0,40})((?:[\s/=][^[\]]{0,2000})?)\](\]?)/gi;

const isShortcode = (name: string, rest: string, closed: ReadonlySet<string>): boolean =>
  known.has(name) || closed.has(name) || rest.includes('=') || rest.trimEnd().endsWith('/');

/** Names that are closed somewhere: `[/box]`. */
const closedNames = (content: string): ReadonlySet<string> => {
  const names = new Set<string>();
  for (const [, , slash, name] of content.matchAll(shortcode)) if (slash && name) names.add(name.toLowerCase());
  return names;
};

const withoutMedia = (content: string): string =>
  content.replace(/\[(embed|audio|video|playlist)\b[^[\]]{0,2000}\][^[]{0,4000}\[\/\1\]/gi, '');

/**
 * Content without the shortcodes that only the site itself can fill in (https://codex.wordpress.org/Shortcode). What they enclose
 * stays, but for media. Words in brackets such as `[sic]` are no shortcodes, and `[[gallery]]` is one that is talked about.
 */
export const withoutShortcodes = (content: string): string => {
  if (!content.includes('[')) return content;
  const rest = withoutMedia(content);
  const closed = closedNames(rest);
  return rest.replace(shortcode, (whole, open: string, slash: string, name: string, more: string, end: string) => {
    if (open && end) return whole.slice(1, -1);
    if (!isShortcode(name.toLowerCase(), more, closed) && !slash) return whole;
    return `${open}${end}`;
  });
};
