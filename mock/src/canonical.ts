type Fields = Readonly<Record<string, unknown>>;

/** Arguments and keys as text: equal for equal values, whatever the order of their fields; what is null counts as left out. */
export const canonical = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const said = Object.entries(value as Fields).filter(([, inner]) => inner !== null && inner !== undefined);
  return `{${said
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, inner]) => `${name}:${canonical(inner)}`)
    .join(',')}}`;
};
