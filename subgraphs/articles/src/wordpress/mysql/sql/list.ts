/** A list of parameters for `in (…)`; it must not be empty. */
export const listOf = (values: readonly unknown[]): string => `(${values.map(() => '?').join(', ')})`;
