export type VariableLimits = { readonly maxVariableValues: number; readonly maxVariableDepth: number };

/** How many values are left of `left` after those in `value`; below zero for too many, NaN for what is too deep. */
const countDown = (value: unknown, left: number, depthLeft: number): number => {
  if (typeof value !== 'object' || value === null) return left - 1;
  if (depthLeft === 0) return NaN;
  let rest = left - 1;
  if (Array.isArray(value)) {
    for (const item of value) {
      rest = countDown(item, rest, depthLeft - 1);
      if (!(rest >= 0)) return rest;
    }
    return rest;
  }
  for (const key of Object.keys(value)) {
    rest = countDown((value as Readonly<Record<string, unknown>>)[key], rest, depthLeft - 1);
    if (!(rest >= 0)) return rest;
  }
  return rest;
};

/** Refuses values of variables that are too many or too deep. Looks at no more than are allowed. */
export const reasonAgainstVariables = (
  variables: Readonly<Record<string, unknown>>,
  { maxVariableValues, maxVariableDepth }: VariableLimits,
): string | undefined => {
  // The variables themselves are an object around the values.
  const left = countDown(variables, maxVariableValues + 1, maxVariableDepth + 1);
  if (left >= 0) return undefined;
  return Number.isNaN(left)
    ? `Its variables have values more than ${maxVariableDepth} levels deep.`
    : `Its variables have more than ${maxVariableValues} values.`;
};
