import type { GraphQLResolveInfo } from 'graphql';
import type { BookingChange } from '../activitiesMetrics.js';
import type { Outcome } from '../booking/outcome.js';
import type { RequestContext } from '../context.js';
import type { MutationResolvers } from '../generated/resolvers.js';

/** A mutation as it is called: what it answers with, and who is told of it. */
type Resolve<Args> = (
  parent: unknown,
  args: Args,
  context: RequestContext,
  info: GraphQLResolveInfo,
) => Outcome | Promise<Outcome>;

const counted =
  <Args>(change: BookingChange, resolve: unknown): Resolve<Args> =>
  async (parent, args, context, info) => {
    const { countBooking } = context;
    const call = resolve as Resolve<Args>;
    if (!countBooking) return call(parent, args, context, info);
    try {
      const outcome = await call(parent, args, context, info);
      countBooking(change, outcome.kind === 'SUCCESS' ? 'done' : 'refused');
      return outcome;
    } catch (error) {
      countBooking(change, 'failed');
      throw error;
    }
  };

/** Mutations of bookings, of each of which is counted what became of it. */
export const countedMutations = ({
  holdBooking,
  extendHold,
  confirmBooking,
  cancelBooking,
}: Required<MutationResolvers>): Required<MutationResolvers> => ({
  holdBooking: counted('hold', holdBooking),
  extendHold: counted('extend', extendHold),
  confirmBooking: counted('confirm', confirmBooking),
  cancelBooking: counted('cancel', cancelBooking),
});
