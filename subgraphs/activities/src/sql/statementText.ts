import type { Statement } from '@tripgraph/kit/statement';
import { createHash } from 'node:crypto';

/** Collects the values of a statement; `add` returns the placeholder of one, such as `$3::int8`. */
export type Parameters = {
  readonly values: readonly unknown[];
  readonly add: (value: unknown, type: string) => string;
};

export const startParameters = (): Parameters => {
  const values: unknown[] = [];
  return { values, add: (value, type) => `$${values.push(value)}::${type}` };
};

/**
 * A statement whose text has several shapes. A prepared statement's name stands for one text, so it carries a digest of
 * it; the server cuts names at 63 characters.
 */
export const shapedStatement = <Row>(label: string, text: string, values: readonly unknown[]): Statement<Row> => ({
  name: `${label}_${createHash('sha256').update(text).digest('hex').slice(0, 12)}`,
  text,
  values,
});
