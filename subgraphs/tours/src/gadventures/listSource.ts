import type { Source } from '@tripgraph/kit/sync/source';
import { sourceKeyPattern } from '../tour/tourId.js';
import type { GAdventuresApi } from './gadventuresApi.js';
import { orUnreadable, readList, type ReadStub } from './readList.js';

/** Resources of a page of a list: each of them is a request more. */
const usualPageSize = 50;

/** A list, what is made of each of its stubs, and how many stubs a page has (the usual number by default). */
export type ListSourceOptions<Item> = {
  readonly name: string;
  readonly api: GAdventuresApi;
  readonly path: string;
  readonly pageSize?: number | undefined;
  readonly readStub: ReadStub<Item>;
};

/** A list of G Adventures: it does not tell what has changed, so every run reads all of it; what is not there any more is deleted. */
export const listSource = <Item>({
  name,
  api,
  path,
  pageSize = usualPageSize,
  ...options
}: ListSourceOptions<Item>): Source<Item> => {
  const readStub = orUnreadable(options.readStub);
  return {
    name,
    full: (resumeAt, signal) => readList({ api, path, pageSize, readStub }, resumeAt, signal),
    delta: null,
    deletions: 'ABSENT',
    retry: async function* (keys, signal) {
      for (const key of keys.filter((one) => sourceKeyPattern.test(one)))
        yield { changes: [await readStub({ id: key, href: `${path}/${key}` }, signal)], watermark: null };
    },
  };
};
