import { cursorBytes } from '@tripgraph/addressing/cursor';
import { valueFromASTUntyped } from 'graphql';
import { defaultPageSize } from '../rules.js';
import { foreignPlaces } from './foreign.js';
import { UnmergeableAnswer, type Contribution, type Merged, type Merging, type PageMerge, type Path } from './merge.js';
import { below, mergeValues } from './mergeValues.js';

type Connection = Readonly<Record<string, unknown>>;
type Edge = { readonly source: number; readonly position: number; readonly cursor: string; readonly bytes: Buffer };
type Page = { readonly kept: readonly Edge[]; readonly cut: boolean; readonly backward: boolean };

const own = (object: unknown, key: string): unknown =>
  typeof object === 'object' && object !== null && Object.hasOwn(object, key) ? (object as Connection)[key] : undefined;

const argumentOf = (merge: PageMerge, name: string, { variables }: Merging): unknown => {
  const node = merge.arguments.find((argument) => argument.name.value === name);
  return node && valueFromASTUntyped(node.value, variables);
};

const sizeOf = (merge: PageMerge, merging: Merging): { size: number; backward: boolean } => {
  const first = argumentOf(merge, 'first', merging);
  const last = argumentOf(merge, 'last', merging);
  if (typeof last === 'number') return { size: last, backward: true };
  return { size: typeof first === 'number' ? first : defaultPageSize, backward: false };
};

const edgesOf = (merge: PageMerge, { source, value }: Contribution, { isForeign, onForeign }: Merging): Edge[] => {
  const order = own(value, merge.orderKey);
  if (!Array.isArray(order)) throw new UnmergeableAnswer(source, 'expected a list of edges');
  for (const key of merge.lists) {
    const list = own(value, key);
    if (list !== undefined && (!Array.isArray(list) || list.length !== order.length)) {
      throw new UnmergeableAnswer(source, `expected "${key}" to be as long as the edges`);
    }
  }
  const edges = order.map((edge: unknown, position) => {
    const cursor = own(edge, 'cursor');
    if (typeof cursor !== 'string') throw new UnmergeableAnswer(source, 'expected every edge to have a cursor');
    return { source, position, cursor, bytes: cursorBytes(cursor) };
  });
  const foreign = foreignPlaces(merge, value, (id) => isForeign(source, id));
  if (foreign.size === 0) return edges;
  onForeign({ source, path: [] });
  return edges.filter(({ position }) => !foreign.has(position));
};

/** Edges of equal cursors: the lower source first, so that the order never depends on who answered first. */
const compareEdges = (left: Edge, right: Edge): number =>
  Buffer.compare(left.bytes, right.bytes) || left.source - right.source || left.position - right.position;

const cutPage = (merge: PageMerge, contributions: readonly Contribution[], merging: Merging): Page => {
  const all = contributions.flatMap((contribution) => edgesOf(merge, contribution, merging)).sort(compareEdges);
  const { size, backward } = sizeOf(merge, merging);
  const kept = backward ? all.slice(Math.max(0, all.length - size)) : all.slice(0, size);
  return { kept, cut: all.length > size, backward };
};

const mergePageInfo = (
  page: Page,
  key: string,
  fields: ReadonlyMap<string, string>,
  contributions: readonly Contribution[],
) => {
  const info = Object.create(null) as Record<string, unknown>;
  for (const [inner, field] of fields) {
    const said = contributions.map(({ value }) => own(own(value, key), inner));
    if (said.every((value) => value === undefined)) continue;
    if (field === 'hasNextPage') info[inner] = said.includes(true) || (page.cut && !page.backward);
    else if (field === 'hasPreviousPage') info[inner] = said.includes(true) || (page.cut && page.backward);
    else if (field === 'startCursor') info[inner] = page.kept[0]?.cursor ?? null;
    else if (field === 'endCursor') info[inner] = page.kept.at(-1)?.cursor ?? null;
    else info[inner] = said[0];
  }
  return info;
};

/**
 * One page of several: edges ordered by the bytes of their cursors and cut to the size asked for, pageInfo made anew.
 * Every shard answered with its own first (or last) edges of that size, so the page misses none.
 */
export const mergePage = (merge: PageMerge, contributions: readonly Contribution[], merging: Merging): Merged => {
  const page = cutPage(merge, contributions, merging);
  const bySource = new Map(contributions.map(({ source, value }) => [source, value]));
  const isThere = (key: string): boolean => contributions.some(({ value }) => own(value, key) !== undefined);
  const value = Object.create(null) as Record<string, unknown>;
  const others = new Map<string, Merged>();
  for (const key of merge.lists) {
    if (!isThere(key)) continue;
    value[key] = page.kept.map(({ source, position }) => (own(bySource.get(source), key) as unknown[])[position]);
  }
  for (const [key, fields] of merge.pageInfos) {
    if (isThere(key)) value[key] = mergePageInfo(page, key, fields, contributions);
  }
  for (const [key, other] of merge.others) {
    if (!isThere(key)) continue;
    const inner = contributions.map(({ source, value: connection }) => ({ source, value: own(connection, key) }));
    const merged = mergeValues(other, inner, below(merging, key));
    others.set(key, merged);
    value[key] = merged.value;
  }

  let places: Map<string, number> | undefined;
  const placeOf = (source: number, position: number): number | undefined => {
    places ??= new Map(page.kept.map((edge, index) => [`${edge.source} ${edge.position}`, index]));
    return places.get(`${source} ${position}`);
  };
  const translate = (source: number, path: Path): Path | undefined => {
    const [key, position, ...rest] = path;
    if (typeof key !== 'string') return path;
    const inner = others.get(key)?.translate(source, path.slice(1));
    if (others.has(key)) return inner && [key, ...inner];
    if (!merge.lists.includes(key) || typeof position !== 'number') return path;
    const place = placeOf(source, position);
    return place === undefined ? undefined : [key, place, ...rest];
  };
  return { value, translate };
};
