import { encodeCursor, type CursorKey, type CursorValue } from '@tripgraph/addressing/cursor';
import { isObjectType } from 'graphql';
import { drawAt } from './draw.js';
import { isThing, type Thing, type Values, type View } from './thing.js';

/** What a page is sorted by: a field of its nodes, or their ids alone. */
export type Order = { readonly field: string | undefined; readonly descending: boolean; readonly tag: number };

/** Longer texts are told apart by their beginning and the id. */
const sortedCharacters = 80;
const precision = 1_000_000;

/** Names of orders that no field is called like. */
const synonyms: Readonly<Record<string, string>> = {
  newest: 'created',
  oldest: 'created',
  cheapest: 'price',
  recent: 'created',
};

const fieldNamed = ({ subgraph }: View, nodeType: string, member: string): string | undefined => {
  const type = subgraph.schema.getType(nodeType);
  if (!isObjectType(type)) return undefined;
  const wanted = member.toLowerCase().replaceAll('_', '');
  const names = Object.keys(type.getFields());
  const like = synonyms[wanted] ?? wanted;
  return (
    names.find((name) => name.toLowerCase() === wanted) ??
    names.find((name) => name.toLowerCase().includes(like) && !name.toLowerCase().endsWith('id'))
  );
};

type OrderInput = { readonly field?: unknown; readonly direction?: unknown };

/** The order that arguments ask for: `orderBy: {field, direction}`. Without one, by name or title, where nodes have either. */
export const orderOf = (view: View, nodeType: string, args: Values): Order => {
  const input = Object.values(args).find(
    (value): value is OrderInput => typeof value === 'object' && value !== null && Object.hasOwn(value, 'field'),
  );
  const field = input
    ? fieldNamed(view, nodeType, String(input.field))
    : (fieldNamed(view, nodeType, 'name') ?? fieldNamed(view, nodeType, 'title'));
  const descending = input?.direction === 'DESC' || input?.direction === 'DESCENDING';
  const tag = drawAt('order', `${nodeType} ${field ?? ''} ${descending}`).whole(0, 255);
  return { field, descending, tag };
};

/** What stands for a value where values are compared; of an object its first number, or its first text. */
const comparable = (view: View, value: unknown): bigint | string | null => {
  if (typeof value === 'number') return BigInt(Math.round(value * precision));
  if (typeof value === 'string') return value.toLowerCase().slice(0, sortedCharacters);
  if (typeof value === 'boolean') return value ? 1n : 0n;
  if (!isThing(value)) return null;
  const type = view.subgraph.schema.getType(value.typeName);
  const inner = isObjectType(type) ? Object.keys(type.getFields()).map((name) => view.plain(value, name)) : [];
  const found = inner.find((each) => typeof each === 'number') ?? inner.find((each) => typeof each === 'string');
  return found === undefined ? null : comparable(view, found);
};

/** A node's position in an order, as every shard says it. */
export const cursorIn = (view: View, { field, descending, tag }: Order, node: Thing): string => {
  const value: CursorValue = field === undefined ? null : comparable(view, view.plain(node, field));
  const type = typeof value === 'bigint' ? 'integer' : 'text';
  const keys: CursorKey[] = [
    { type, descending },
    { type: 'text', descending },
  ];
  return encodeCursor(tag, keys, [value, node.identity.slice(0, sortedCharacters)]);
};
