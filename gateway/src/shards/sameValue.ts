import type { KeyField } from './rules.js';

type Data = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Data => typeof value === 'object' && value !== null;

/** A GraphQL ID may be written as a number or as a text. */
const textOf = (value: unknown): unknown => (typeof value === 'number' ? String(value) : value);

/**
 * Whether two subgraphs mean the same value of a key. Objects are compared by `fields`, the values of custom scalars by
 * how they are written: a key names an entity by its spelling.
 */
export const isSameValue = (one: unknown, other: unknown, fields: readonly KeyField[] | undefined): boolean => {
  if (other === undefined) return false;
  if (one === other) return true;
  if (!isObject(one) || !isObject(other)) return textOf(one) === textOf(other);
  if (!fields) return JSON.stringify(one) === JSON.stringify(other);
  return fields.every(({ name, fields: below }) => isSameValue(one[name], other[name], below));
};
