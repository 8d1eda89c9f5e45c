import { compareCursors } from '@tripgraph/addressing/cursor';
import { defaultPageSize } from '@tripgraph/gateway/shards/rules';
import { getNamedType, type GraphQLObjectType } from 'graphql';
import { canonical } from './canonical.js';
import { cursorIn, orderOf } from './order.js';
import { passes } from './filter.js';
import { membersOf } from './membersIn.js';
import type { Asked, Thing, Values, View } from './thing.js';

/** Whether a type is a page after Relay's Cursor Connections. */
export const isConnection = (type: GraphQLObjectType): boolean => {
  const fields = type.getFields();
  return fields['edges'] !== undefined && fields['pageInfo'] !== undefined;
};

type Item = { readonly node: Thing; readonly cursor: string };

type Page = { readonly items: readonly Item[]; readonly hasNextPage: boolean; readonly hasPreviousPage: boolean };

/** Cuts a page out of items that are in order, as the arguments say. */
const cutPage = (items: readonly Item[], { first, last, after, before }: Values): Page => {
  const from = typeof after === 'string' ? items.filter(({ cursor }) => compareCursors(cursor, after) > 0) : items;
  const range = typeof before === 'string' ? from.filter(({ cursor }) => compareCursors(cursor, before) < 0) : from;
  if (typeof last === 'number') {
    const kept = last > 0 ? range.slice(-last) : [];
    return { items: kept, hasPreviousPage: kept.length < range.length, hasNextPage: range.length < from.length };
  }
  const kept = range.slice(0, typeof first === 'number' ? Math.max(0, first) : defaultPageSize);
  return { items: kept, hasNextPage: kept.length < range.length, hasPreviousPage: from.length < items.length };
};

/** The page that a field asks for: of those that belong to the thing and are on this shard, in the order that is asked for. */
export const connectionOf = (view: View, { thing, field, args }: Asked, type: GraphQLObjectType): Thing => {
  const edgeType = getNamedType(type.getFields()['edges']?.type) as GraphQLObjectType;
  const nodeType = getNamedType(edgeType.getFields()['node']?.type)?.name ?? '';
  const { after: _after, before: _before, first: _first, last: _last, ...others } = args;
  const place = `${thing.identity}.${field.name}${canonical(others)}`;
  const order = orderOf(view, nodeType, args);
  const items = membersOf(view, thing, nodeType, `${place} members`)
    .filter((node) => passes(view, node, others))
    .map((node): Item => ({ node, cursor: cursorIn(view, order, node) }))
    .sort((one, other) => compareCursors(one.cursor, other.cursor));
  const page = cutPage(items, args);
  const edges = page.items.map(({ node, cursor }): Thing => ({
    typeName: edgeType.name,
    identity: `${place}[${node.identity}]`,
    known: { node, cursor },
    parent: thing,
  }));
  const pageInfo: Thing = {
    typeName: getNamedType(type.getFields()['pageInfo']?.type)?.name ?? '',
    identity: `${place}.pageInfo`,
    known: {
      hasNextPage: page.hasNextPage,
      hasPreviousPage: page.hasPreviousPage,
      startCursor: page.items[0]?.cursor ?? null,
      endCursor: page.items.at(-1)?.cursor ?? null,
    },
  };
  const nodes = page.items.map(({ node }) => node);
  const known = { edges, nodes, pageInfo, totalCount: items.length, total: items.length, count: items.length };
  return { typeName: type.name, identity: place, known, bucket: thing.bucket, parent: thing };
};
