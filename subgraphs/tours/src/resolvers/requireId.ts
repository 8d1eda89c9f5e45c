import { problem } from '@tripgraph/errors/problem';

const patterns = {
  place: { pattern: /^plc_[a-z0-9_]{1,40}$/, example: 'plc_2950159' },
  tour: { pattern: /^tou_[a-z]{1,20}_[A-Za-z0-9_-]{1,60}$/, example: 'tou_viator_5010SYDNEY' },
} as const;

/** Returns the id when it may be one of a `type`. Throws INVALID_ID for what never can. */
export const requireId = (type: keyof typeof patterns, id: string): string => {
  const { pattern, example } = patterns[type];
  if (pattern.test(id)) return id;
  throw problem('INVALID_ID', `${JSON.stringify(id.slice(0, 60))} is not the id of a ${type}, such as "${example}".`);
};
