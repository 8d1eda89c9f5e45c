import { cutPage, type Edge, type Page, type PageWindow } from '@tripgraph/kit/page';
import { asksFor } from '@tripgraph/kit/lookAhead';
import type { GraphQLResolveInfo } from 'graphql';
import { writePosition } from './position.js';
import { beyondCursor, type Stretch } from './stretch.js';

type Row = { readonly id: string; readonly sortKey: bigint | string | null };

/** Reads a stretch of rows, in reading order. */
export type ReadStretch<Node> = (stretch: Stretch) => Promise<ReadonlyArray<Node & Row>>;
/** Whether a stretch holds a row. */
export type Probe = (stretch: Stretch) => Promise<boolean>;

/**
 * The edges and the pageInfo of a page, of which it reads only what the client asks for: rows for `edges` or `pageInfo`,
 * and a probe for what lies beyond a cursor that the client gave.
 */
export const connectionOf = async <Node>(
  info: GraphQLResolveInfo,
  window: PageWindow,
  stretch: Stretch,
  read: ReadStretch<Node>,
  probe: Probe,
): Promise<Page<Node>> => {
  const goesOn = async (side: 'after' | 'before', field: string): Promise<boolean> => {
    const beyond = asksFor(info, 'pageInfo', field) ? beyondCursor(stretch, side) : undefined;
    return beyond ? probe(beyond) : false;
  };
  const [rows, beyondAfter, beyondBefore] = await Promise.all([
    asksFor(info, 'edges') || asksFor(info, 'pageInfo') ? read(stretch) : [],
    goesOn('after', 'hasPreviousPage'),
    goesOn('before', 'hasNextPage'),
  ]);
  const edges: Array<Edge<Node>> = rows.map((node) => ({
    node,
    cursor: writePosition(stretch.order, { key: node.sortKey, id: node.id }),
  }));
  return window.backward
    ? cutPage(window, edges, beyondBefore, beyondAfter)
    : cutPage(window, edges, beyondAfter, beyondBefore);
};
