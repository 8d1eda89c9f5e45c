/** Each of some values once, where it first stands; those of one key are the same. */
export const once = <Value>(values: readonly Value[], keyOf: (value: Value) => string): readonly Value[] => {
  const seen = new Set<string>();
  return values.filter((value) => !seen.has(keyOf(value)) && seen.add(keyOf(value)));
};
