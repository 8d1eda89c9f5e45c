import { smallSources } from '@tripgraph/places/testing/smallSources';
import { expect, test, vi } from 'vitest';
import { prepareCms } from './cmsCase.js';

const stop = vi.hoisted(() => vi.fn(async () => undefined));
vi.mock('@tripgraph/dev/temporaryPostgres', () => ({
  // Where nobody listens.
  startTemporaryPostgres: async () => ({ url: 'postgres://127.0.0.1:9/postgres', folder: '', stop }),
}));

test('the server of a CMS that cannot be filled is stopped', async () => {
  const feed = { records: 1, seed: 1, databaseUrl: 'postgres://127.0.0.1:9/places' };
  await expect(prepareCms(feed, smallSources)).rejects.toThrow();
  expect(stop).toHaveBeenCalledOnce();
});
