import { nullWhenGone } from '@tripgraph/kit/sync/http/nullWhenGone';
import type { SourceClient } from '@tripgraph/kit/sync/sourceClient';
import { updateName, type FeedFiles, type FeedNames } from './feedFiles.js';

/** The files of a feed at the address of a client. */
export const httpFiles = (client: Pick<SourceClient, 'stream'>, names: FeedNames): FeedFiles => ({
  full: async (signal) => (await client.stream(`/${names.full}`, { signal })).body,
  update: async (number, signal) => {
    const file = await nullWhenGone(client.stream(`/${updateName(names, number)}`, { signal }));
    return file && file.body;
  },
});
