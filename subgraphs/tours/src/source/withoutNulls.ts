/** Records are not deeper than this; what is says nothing that we read. */
const mostLevels = 40;

/** JSON without members that are null: sources write what they do not know as null, or leave it out, as it comes. */
export const withoutNulls = (value: unknown, levels = mostLevels): unknown => {
  if (typeof value !== 'object' || value === null || levels === 0) return value;
  if (Array.isArray(value)) return value.map((one) => withoutNulls(one, levels - 1));
  const members = Object.entries(value).filter(([, member]) => member !== null);
  return Object.fromEntries(members.map(([name, member]) => [name, withoutNulls(member, levels - 1)]));
};
