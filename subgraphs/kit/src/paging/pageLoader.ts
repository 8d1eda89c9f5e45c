import type { RequestDatabase } from '../database.js';
import { groupLoaderByKey, loaderByRequest } from '../loader.js';
import type { Statement } from '../statement.js';
import type { PagedRow } from './pagedRow.js';

/** The rows of one owner's page; always at least one, see `PagedRow`. */
export type PageLoader<Request, Row> = (ownerId: string, request: Request) => Promise<ReadonlyArray<PagedRow<Row>>>;

/** Reads equal pages of many owners with one statement: a field under a list costs no more than under one place. */
export const pageLoader = <Request, Row>(
  database: RequestDatabase,
  statementOf: (ownerIds: readonly string[], request: Request) => Statement<PagedRow<Row>>,
): PageLoader<Request, Row> =>
  loaderByRequest((request: Request) =>
    groupLoaderByKey<PagedRow<Row>>(
      (ownerIds) => database.query(statementOf(ownerIds, request)),
      (row) => row.ownerId,
    ),
  );
