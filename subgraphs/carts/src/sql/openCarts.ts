import type { Statement } from '@tripgraph/kit/statement';
import { maximumRecoveries } from '../limits.js';

/** A cart comes to rest when it is gone on with once, or twice where something was lost on its way. */
const unresolvedAttempts = 3;

/** Carts of one status that somebody works on or has to; counts are of int8. */
export type OpenCartsRow = {
  readonly status: string;
  readonly carts: bigint;
  /** So many of them were gone on with again and again, and still are. */
  readonly unresolved: bigint;
  /** So many of them will not be gone on with any more. */
  readonly abandoned: bigint;
  /** Bookings of which it is not known what came of the last request. */
  readonly unknown: bigint;
};

/** Carts that are not at rest, by status. */
export const openCarts: Statement<OpenCartsRow> = {
  name: 'open_carts',
  text: `
  select
    cart.status,
    count(*) as carts,
    count(*) filter (where cart.attempts >= $2::int4 and cart.attempts < $1::int4) as unresolved,
    count(*) filter (where cart.attempts >= $1::int4) as abandoned,
    coalesce(sum(doubts.unknown), 0)::int8 as unknown
  from cart
  cross join lateral (
    select count(*) as unknown
    from cart_item
    where cart_item.cart_id = cart.id and cart_item.doubt_until > clock_timestamp()
  ) as doubts
  where cart.due_at is not null
  group by cart.status`,
  values: [maximumRecoveries, unresolvedAttempts],
};
