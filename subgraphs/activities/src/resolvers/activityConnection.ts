import { prefixes } from '@tripgraph/addressing/id';
import { asksFor } from '@tripgraph/kit/lookAhead';
import { readPage } from '@tripgraph/kit/page';
import type { GraphQLResolveInfo } from 'graphql';
import type { RequestContext } from '../context.js';
import { checkFilter } from '../filter.js';
import type { ActivityConnection, QueryActivitiesArgs } from '../generated/resolvers.js';
import { worldId } from '../ids.js';
import { connectionOf } from '../paging/connectionOf.js';
import { activityOrder } from '../paging/order.js';
import { pageStretch } from '../paging/stretch.js';
import type { ActivityRow } from '../rows.js';
import { facetsOf, totalOf } from './facets.js';

type Arguments = Pick<QueryActivitiesArgs, 'filter' | 'first' | 'after' | 'last' | 'before'> &
  Required<Pick<QueryActivitiesArgs, 'orderBy'>>;
type Connection = Omit<ActivityConnection, 'edges'> & {
  readonly edges: ReadonlyArray<{ readonly cursor: string; readonly node: ActivityRow }>;
};

/** One place to read; a second one stays in the filter only when it narrows the first. */
const placesOf = (here: string | undefined, inFilter: string | null): { placeId: string; within: string | null } => {
  if (here === undefined || here === worldId || here === inFilter) {
    return { placeId: inFilter ?? here ?? worldId, within: null };
  }
  return { placeId: here, within: inFilter === worldId ? null : inFilter };
};

/**
 * A page of the activities at place `here`, or anywhere. Sends a statement for the rows, one for the counts and one for
 * what lies beyond a cursor, each only when the client asks for what it answers.
 * Throws INVALID_PAGE, INVALID_CURSOR, INVALID_ID or BAD_USER_INPUT.
 */
export const activityConnection = async (
  here: string | undefined,
  args: Arguments,
  context: RequestContext,
  info: GraphQLResolveInfo,
): Promise<Connection> => {
  const window = readPage(args);
  const { field, direction } = args.orderBy;
  const order = activityOrder(field, direction ?? 'ASC');
  const stretch = pageStretch(order, prefixes.Activity, window);
  const filter = checkFilter(args.filter);
  const { placeId, within } = placesOf(here, filter.placeId);
  const conditions = { ...filter, placeId: within };

  const facets = asksFor(info, 'facets');
  const [page, counts] = await Promise.all([
    connectionOf<ActivityRow>(
      info,
      window,
      stretch,
      (rows) => context.activityPages.load({ placeId, question: { conditions, stretch: rows } }),
      async (beyond) =>
        (await context.activityProbes.load({ placeId, question: { conditions, stretch: beyond } })).length > 0,
    ),
    facets || asksFor(info, 'totalCount')
      ? context.activityCounts.load({ placeId, question: { conditions, facets } })
      : [],
  ]);
  return { ...page, totalCount: totalOf(counts), facets: facetsOf(counts) };
};
