import type { RequestDatabase } from '@tripgraph/kit/database';

/** What resolvers may ask for while they answer one request; it goes when the request does. */
export type RequestContext = {
  readonly database: RequestDatabase;
};

/** The context of one request over the books' database. */
export const createContext = (database: RequestDatabase): RequestContext => ({ database });
