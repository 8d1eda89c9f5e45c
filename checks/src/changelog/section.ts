import type { ApiChange } from '../api/apiChange.js';

/** Where a change stands in a changelog, in the order of https://keepachangelog.com but for fixes and security. */
export const sections = ['Added', 'Changed', 'Deprecated', 'Removed'] as const;
export type Section = (typeof sections)[number];

const subject =
  '(type|field|input-field|field-argument|enum-value|union-member|object-type-interface|directive|directive-argument)';
const added = new RegExp(`^${subject}-added$`);
const removed = new RegExp(`^${subject}-removed$`);
/** A value of an enum has a reason when it is deprecated, and no kind of change that says only that. */
const deprecated = /^(field|field-argument|input-field)-deprecation-added$|^enum-value-deprecation-reason-added$/;

export const sectionOf = ({ rule }: Pick<ApiChange, 'rule'>): Section => {
  if (added.test(rule)) return 'Added';
  if (removed.test(rule)) return 'Removed';
  return deprecated.test(rule) ? 'Deprecated' : 'Changed';
};

/** The type or directive that a coordinate is of: Query of Query.search(first:). */
export const typeOf = (coordinate: string): string => coordinate.split(/[.(]/, 1)[0] ?? coordinate;
