import { SourceError } from '@tripgraph/kit/sync/http/sourceError';
import type { SourceClient } from '@tripgraph/kit/sync/sourceClient';
import { updateName, type FeedFiles, type FeedNames } from './feedFiles.js';

/** The files of a feed at the address of a client. */
export const httpFiles = (client: Pick<SourceClient, 'stream'>, names: FeedNames): FeedFiles => ({
  full: async (signal) => (await client.stream(`/${names.full}`, { signal })).body,
  update: async (number, signal) => {
    try {
      return (await client.stream(`/${updateName(names, number)}`, { signal })).body;
    } catch (error) {
      if (error instanceof SourceError && error.status === 404) return null;
      throw error;
    }
  },
});
