import type { Bound, Stretch } from '../paging/stretch.js';
import type { Order } from '../paging/order.js';
import type { Parameters } from './statementText.js';

/** The columns of a table that hold an order's key and the id. */
export type KeysetColumns = { readonly key: string; readonly id: string };

const operatorOf = ({ descending }: Order, { side, inclusive }: Bound): string =>
  `${(side === 'after') !== descending ? '>' : '<'}${inclusive ? '=' : ''}`;

/** Conditions on rows that have a key; undefined when the bound leaves none of them. */
const keyedCondition = (order: Order, bound: Bound, columns: KeysetColumns, { add }: Parameters) => {
  const { key, id } = bound.position;
  if (key === null) return bound.side === 'before' ? [] : undefined;
  const type = order.type === 'integer' ? 'int8' : 'text collate "C"';
  const position = `(${add(key, type)}, ${add(id, 'text collate "C"')})`;
  return [`(${columns.key}, ${columns.id}) ${operatorOf(order, bound)} ${position}`];
};

/** The same for rows whose key is null: they come after all others, by id. */
const keylessCondition = (order: Order, bound: Bound, columns: KeysetColumns, { add }: Parameters) => {
  const { key, id } = bound.position;
  if (key !== null) return bound.side === 'after' ? [] : undefined;
  return [`${columns.id} ${operatorOf(order, bound)} ${add(id, 'text collate "C"')}`];
};

const sectionOf = (
  first: readonly string[],
  stretch: Stretch,
  condition: (bound: Bound) => readonly string[] | undefined,
): readonly string[][] => {
  const conditions = stretch.bounds.map(condition);
  return conditions.includes(undefined) ? [] : [[...first, ...conditions.flatMap((one) => one ?? [])]];
};

/**
 * The sections that a stretch is read from, in reading order, each as its conditions: the rows that have a key, and those
 * that have none. Each is one range of an index on (key, id), to be read in `readingOrder`.
 */
export const sectionsOf = (
  stretch: Stretch,
  columns: KeysetColumns,
  parameters: Parameters,
): ReadonlyArray<readonly string[]> => {
  const { order } = stretch;
  const keyed = sectionOf(order.nullable ? [`${columns.key} is not null`] : [], stretch, (bound) =>
    keyedCondition(order, bound, columns, parameters),
  );
  if (!order.nullable) return keyed;
  const keyless = sectionOf([`${columns.key} is null`], stretch, (bound) =>
    keylessCondition(order, bound, columns, parameters),
  );
  return stretch.backward ? [...keyless, ...keyed] : [...keyed, ...keyless];
};

/** `key, id` in the direction that a stretch is read. */
export const readingOrder = ({ order, backward }: Stretch, columns: KeysetColumns): string => {
  const direction = order.descending === backward ? 'asc' : 'desc';
  return `${columns.key} ${direction}, ${columns.id} ${direction}`;
};
