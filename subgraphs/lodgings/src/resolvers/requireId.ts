import { problem } from '@tripgraph/errors/problem';

const shapes = {
  place: { pattern: /^plc_[a-z0-9_]{1,40}$/, example: 'plc_2950159' },
  lodging: { pattern: /^ldg_(booking|hostelworld)_\d{1,15}$/, example: 'ldg_booking_10004' },
  'session of offers': { pattern: /^los_[A-Za-z0-9_-]{22}$/, example: 'los_5Yxq0p0l1vJr4yJt8oYQ2w' },
} as const;

/** Returns the id when it may be one of a `type`. Throws INVALID_ID for what never can. */
export const requireId = (type: keyof typeof shapes, id: string): string => {
  const { pattern, example } = shapes[type];
  if (pattern.test(id)) return id;
  throw problem('INVALID_ID', `"${id.slice(0, 60)}" is not the id of a ${type}, such as "${example}".`);
};

/** Returns what was found. Throws NOT_FOUND for null. */
export const requireFound = <Found>(found: Found | null, type: keyof typeof shapes, id: string): Found => {
  if (found === null) throw problem('NOT_FOUND', `There is no ${type} with the id "${id}".`);
  return found;
};
