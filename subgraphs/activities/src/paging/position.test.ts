import { encodeCursor } from '@tripgraph/addressing/cursor';
import { expect, test } from 'vitest';
import { activityOrder, supplierOrder, type Order } from './order.js';
import { readPosition, writePosition } from './position.js';

const id = `act_00${'0'.repeat(26)}`;
const fields = ['PRICE', 'RATING', 'DURATION', 'TITLE', 'NEWEST'] as const;
const orders = [
  ...fields.flatMap((field) => [activityOrder(field, 'ASC'), activityOrder(field, 'DESC')]),
  supplierOrder,
];
const read = (order: Order, cursor: string) => readPosition(order, 'act', 'after', cursor);

test('a cursor gives its position back to its own order and to no other', () => {
  expect(new Set(orders.map(({ tag }) => tag)).size).toBe(orders.length);
  for (const order of orders) {
    const position = { key: order.type === 'integer' ? 7n : 'zoë', id };
    const cursor = writePosition(order, position);
    expect(read(order, cursor)).toEqual(position);
    for (const other of orders.filter((one) => one !== order))
      expect(() => read(other, cursor)).toThrow('"after" is not');
  }
});

const keysOf = ({ type, descending }: Order) => [
  { type, descending },
  { type: 'text' as const, descending },
];
const title = activityOrder('TITLE', 'ASC');
const forged = [
  ['no title, though every row has one', title, [null, id]],
  ['a title that no database can hold', title, ['a\0b', id]],
  ['no id', title, ['a', null]],
  ['an id that is none', title, ['a', 'act_1']],
  ['an id of another type', title, ['a', `sup${id.slice(3)}`]],
] as const;

test.each(forged)('a forged cursor with %s is refused', (_what, order, values) => {
  expect(() => read(order, encodeCursor(order.tag, keysOf(order), values))).toThrow('"after" is not a cursor');
});

test('a title of 200 characters of four bytes still fits a cursor', () => {
  const position = { key: '🍷'.repeat(200), id };
  expect(read(title, writePosition(title, position))).toEqual(position);
});
