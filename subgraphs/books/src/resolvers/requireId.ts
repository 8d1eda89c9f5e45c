import { problem } from '@tripgraph/errors/problem';

const patterns = {
  place: { pattern: /^plc_[a-z0-9_]{1,40}$/, example: 'plc_2950159' },
  book: { pattern: /^bok_(\d{13}|x[0-9a-f]{24})$/, example: 'bok_9783161484100' },
} as const;

/** Returns the id when it may be one of a `type`. Throws INVALID_ID for what never can. */
export const requireId = (type: keyof typeof patterns, id: string): string => {
  const { pattern, example } = patterns[type];
  if (pattern.test(id)) return id;
  throw problem('INVALID_ID', `${JSON.stringify(id.slice(0, 60))} is not the id of a ${type}, such as "${example}".`);
};
