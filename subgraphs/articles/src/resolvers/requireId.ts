import { problem } from '@tripgraph/errors/problem';

const patterns = {
  place: { pattern: /^plc_[a-z0-9_]{1,40}$/, called: 'a place', example: 'plc_2950159' },
  article: { pattern: /^art_[a-z]{1,10}_[a-z0-9]{1,40}$/, called: 'an article', example: 'art_wp_4711' },
} as const;

/** Returns the id when it may be one of a `type`. Throws INVALID_ID for what never can. */
export const requireId = (type: keyof typeof patterns, id: string): string => {
  const { pattern, called, example } = patterns[type];
  if (pattern.test(id)) return id;
  throw problem('INVALID_ID', `${JSON.stringify(id.slice(0, 60))} is not the id of ${called}, such as "${example}".`);
};
