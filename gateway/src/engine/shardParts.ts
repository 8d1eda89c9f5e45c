import type { ShardRequest } from '../shards/planCall.js';
import type { PreparedOperation } from '../shards/prepare.js';
import { isTooLong, maximumRepresentations, partsWithinBounds } from './bounds.js';

/** A request to a shard and its JSON text; undefined where that for one entity alone is too long. */
export type ShardPart = { readonly request: ShardRequest; readonly body: string | undefined };

export const bodyOf = ({ start, variables }: ShardRequest): string => `${start}${JSON.stringify(variables)}}`;

/** What gives the part of a request that asks for some of its entities; undefined for one that asks for none, or for more. */
const slicing = (
  { roots }: PreparedOperation,
  request: ShardRequest,
): { readonly count: number; readonly slice: (from: number, to: number) => ShardRequest } | undefined => {
  const [share, ...others] = request.shares;
  const root = share && roots[share.root];
  if (root?.kind !== 'Entities' || !share?.positions || others.length > 0) return undefined;
  const { positions } = share;
  const list = request.variables[root.argument] as readonly unknown[];
  return {
    count: positions.length,
    slice: (from, to) => ({
      ...request,
      variables: { ...request.variables, [root.argument]: list.slice(from, to) },
      shares: [{ ...share, positions: positions.slice(from, to) }],
    }),
  };
};

/** A query to a shard as it is sent: whole, or, where it asks for more entities than may be, in parts, in order. */
export const shardParts = (prepared: PreparedOperation, request: ShardRequest): readonly ShardPart[] => {
  const sliced = slicing(prepared, request);
  if (!sliced || sliced.count <= maximumRepresentations) {
    const body = bodyOf(request);
    if (!sliced || !isTooLong(body)) return [{ request, body }];
  }
  const { count, slice } = sliced;
  return partsWithinBounds(count, (from, to) => bodyOf(slice(from, to))).map(({ from, to, text }) => ({
    request: slice(from, to),
    body: text,
  }));
};
