import { createTestDatabase } from '@tripgraph/kit/testing/database';
import { smallSources } from '@tripgraph/places/testing/smallSources';
import { expect, inject, test } from 'vitest';
import { measureSync } from './measure.js';
import { prepareWordPress } from './wordPressCases.js';

test.each(['wordpress-rest', 'wordpress-export'] as const)(
  'the case %s runs the real program over a site of its own',
  async (way) => {
    const prepared = await prepareWordPress(way, { records: 300, seed: 1 }, smallSources);
    try {
      const { records, samples } = await measureSync(await createTestDatabase(inject('postgresUrl')), prepared);
      expect(records).toBeGreaterThan(250);
      expect(samples.at(-1)?.records).toBe(records);
    } finally {
      await prepared.close();
    }
  },
);
