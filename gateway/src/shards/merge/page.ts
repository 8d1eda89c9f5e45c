import { compareCursors } from '@tripgraph/addressing/cursor';
import { valueFromASTUntyped } from 'graphql';
import { defaultPageSize } from '../rules.js';
import { mergeValues } from './mergeValues.js';
import { UnmergeableAnswer, type Contribution, type Merged, type PageMerge, type PathStep } from './merge.js';

type Connection = Readonly<Record<string, unknown>>;
type Variables = Readonly<Record<string, unknown>>;
type Edge = { readonly source: number; readonly position: number; readonly cursor: string };

const argumentOf = (merge: PageMerge, name: string, variables: Variables): unknown => {
  const node = merge.arguments.find((argument) => argument.name.value === name);
  return node && valueFromASTUntyped(node.value, variables);
};

const sizeOf = (merge: PageMerge, variables: Variables): { size: number; backward: boolean } => {
  const first = argumentOf(merge, 'first', variables);
  const last = argumentOf(merge, 'last', variables);
  if (typeof last === 'number') return { size: last, backward: true };
  return { size: typeof first === 'number' ? first : defaultPageSize, backward: false };
};

const edgesOf = (merge: PageMerge, { source, value }: Contribution): Edge[] => {
  const order = (value as Connection)[merge.orderKey];
  if (!Array.isArray(order)) throw new UnmergeableAnswer(source, 'expected a list of edges');
  for (const key of merge.lists) {
    const list = (value as Connection)[key];
    if (list !== undefined && (!Array.isArray(list) || list.length !== order.length)) {
      throw new UnmergeableAnswer(source, `expected "${key}" to be as long as the edges`);
    }
  }
  return order.map((edge: unknown, position) => {
    const cursor = typeof edge === 'object' && edge !== null ? (edge as { cursor?: unknown }).cursor : undefined;
    if (typeof cursor !== 'string') throw new UnmergeableAnswer(source, 'expected every edge to have a cursor');
    return { source, position, cursor };
  });
};

/** Ends of equal cursors: the lower source first, so that the order never depends on who answered first. */
const compareEdges = (left: Edge, right: Edge): number =>
  compareCursors(left.cursor, right.cursor) || left.source - right.source || left.position - right.position;

/**
 * One page of several: edges ordered by the bytes of their cursors and cut to the size asked for, pageInfo made anew.
 * Every shard answered with its own first (or last) edges of that size, so the page misses none.
 */
export const mergePage = (merge: PageMerge, contributions: readonly Contribution[], variables: Variables): Merged => {
  const sources = new Map(contributions.map(({ source, value }) => [source, value as Connection]));
  const all = contributions.flatMap((contribution) => edgesOf(merge, contribution)).sort(compareEdges);
  const { size, backward } = sizeOf(merge, variables);
  const cut = all.length > size;
  const kept = backward ? all.slice(Math.max(0, all.length - size)) : all.slice(0, size);
  const any = (key: string, inner: string): boolean =>
    contributions.some(({ value }) => (value as Record<string, Connection | undefined>)[key]?.[inner] === true);

  const pageInfoValue = (key: string, inner: string, field: string): unknown => {
    switch (field) {
      case 'hasNextPage':
        return any(key, inner) || (cut && !backward);
      case 'hasPreviousPage':
        return any(key, inner) || (cut && backward);
      case 'startCursor':
        return kept[0]?.cursor ?? null;
      case 'endCursor':
        return kept.at(-1)?.cursor ?? null;
      default:
        return contributions[0] && (contributions[0].value as Record<string, Connection>)[key]?.[inner];
    }
  };

  const value = Object.create(null) as Record<string, unknown>;
  const others = new Map<string, Merged>();
  const present = (key: string): boolean =>
    contributions.some(({ value: connection }) => key in (connection as object));
  for (const key of merge.lists) {
    if (present(key))
      value[key] = kept.map(({ source, position }) => (sources.get(source)?.[key] as unknown[])[position]);
  }
  for (const [key, fields] of merge.pageInfos) {
    if (!present(key)) continue;
    const info = Object.create(null) as Record<string, unknown>;
    for (const [inner, field] of fields) info[inner] = pageInfoValue(key, inner, field);
    value[key] = info;
  }
  for (const [key, other] of merge.others) {
    if (!present(key)) continue;
    const inner = contributions.map(({ source, value: connection }) => ({
      source,
      value: (connection as Connection)[key],
    }));
    const merged = mergeValues(other, inner, variables);
    others.set(key, merged);
    value[key] = merged.value;
  }

  const translate = (source: number, path: readonly PathStep[]): readonly PathStep[] | undefined => {
    const [key, position, ...rest] = path;
    if (typeof key !== 'string') return path;
    const other = others.get(key);
    if (other) {
      const inner = other.translate(source, path.slice(1));
      return inner && [key, ...inner];
    }
    if (!merge.lists.includes(key) || typeof position !== 'number') return path;
    const index = kept.findIndex((edge) => edge.source === source && edge.position === position);
    return index < 0 ? undefined : [key, index, ...rest];
  };
  return { value, translate };
};
