import type { Bound, Stretch } from '../paging/stretch.js';
import type { Order } from '../paging/order.js';
import type { Parameters } from './statementText.js';

/** The columns of a table that hold an order's key and the id. */
export type KeysetColumns = { readonly key: string; readonly id: string };

const operatorOf = ({ descending }: Order, { side, inclusive }: Bound): string =>
  `${(side === 'after') !== descending ? '>' : '<'}${inclusive ? '=' : ''}`;

/** Rows that have a key come first, by key and id; those without one follow, by id. */
const conditionOf = (order: Order, bound: Bound, columns: KeysetColumns, { add }: Parameters): string => {
  const { key, id } = bound.position;
  const operator = operatorOf(order, bound);
  if (key === null) return `${columns.id} ${operator} ${add(id, 'text collate "C"')}`;
  const type = order.type === 'integer' ? 'int8' : 'text collate "C"';
  return `(${columns.key}, ${columns.id}) ${operator} (${add(key, type)}, ${add(id, 'text collate "C"')})`;
};

/** No section when a bound leaves nothing of it. A bound that stands in the other section leaves all or nothing. */
const sectionOf = (
  keyed: boolean,
  stretch: Stretch,
  columns: KeysetColumns,
  parameters: Parameters,
): ReadonlyArray<readonly string[]> => {
  const standsHere = ({ position }: Bound): boolean => (position.key !== null) === keyed;
  const leavesNothing = (bound: Bound): boolean => !standsHere(bound) && (bound.side === 'after') === keyed;
  if (stretch.bounds.some(leavesNothing)) return [];
  const nullness = stretch.order.nullable ? [`${columns.key} is ${keyed ? 'not null' : 'null'}`] : [];
  const conditions = stretch.bounds
    .filter(standsHere)
    .map((bound) => conditionOf(stretch.order, bound, columns, parameters));
  return [[...nullness, ...conditions]];
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
  const keyed = sectionOf(true, stretch, columns, parameters);
  const keyless = stretch.order.nullable ? sectionOf(false, stretch, columns, parameters) : [];
  return stretch.backward ? [...keyless, ...keyed] : [...keyed, ...keyless];
};

/** `key, id` in the direction that a stretch is read. */
export const readingOrder = ({ order, backward }: Stretch, columns: KeysetColumns): string => {
  const direction = order.descending === backward ? 'asc' : 'desc';
  return `${columns.key} ${direction}, ${columns.id} ${direction}`;
};
