import type { RequestDatabase } from '@tripgraph/kit/database';
import { rowsForMetrics } from '@tripgraph/kit/metrics/rowsForMetrics';
import type { SubgraphMetrics } from '@tripgraph/kit/metrics/subgraphMetrics';
import { openCarts, type OpenCartsRow } from './sql/openCarts.js';

/** Statuses of carts that are not at rest. */
const statuses = ['HOLDING', 'CHECKING', 'CONFIRMING', 'CANCELLING'] as const;

/** What carts count beside what every subgraph does. `query` asks the database which are under way. */
export const cartsMetrics = ({ gauge }: Pick<SubgraphMetrics, 'gauge'>, query: RequestDatabase['query']): void => {
  const read = rowsForMetrics(query, openCarts);
  const sumOf = (rows: readonly OpenCartsRow[], valueOf: (row: OpenCartsRow) => bigint): number =>
    Number(rows.reduce((sum, row) => sum + valueOf(row), 0n));
  gauge({
    name: 'subgraph_carts_open',
    help: 'Carts that somebody works on or has to, by status: HOLDING, CHECKING, CONFIRMING, CANCELLING.',
    read: async () => {
      const rows = await read();
      return statuses.map((status) => ({
        labels: { status },
        value: sumOf(
          rows.filter((row) => row.status === status),
          ({ carts }) => carts,
        ),
      }));
    },
  });
  gauge({
    name: 'subgraph_carts_unresolved',
    help: 'Carts that were gone on with three times and more, and are not at rest: what came of their bookings is not known.',
    read: async () => [{ labels: {}, value: sumOf(await read(), ({ unresolved }) => unresolved) }],
  });
  gauge({
    name: 'subgraph_carts_abandoned',
    help: 'Carts that are not at rest and will not be gone on with any more: somebody has to look.',
    read: async () => [{ labels: {}, value: sumOf(await read(), ({ abandoned }) => abandoned) }],
  });
  gauge({
    name: 'subgraph_cart_outcomes_unknown',
    help: 'Bookings of carts of which it is not known whether the last request was carried out.',
    read: async () => [{ labels: {}, value: sumOf(await read(), ({ unknown }) => unknown) }],
  });
};
