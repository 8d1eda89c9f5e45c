import { createTestDatabase } from '@tripgraph/kit/testing/database';
import { smallSources } from '@tripgraph/places/testing/smallSources';
import { expect, inject, test } from 'vitest';
import { prepareLodgings } from './lodgingCases.js';
import { measureSync } from './measure.js';

test.each(['booking', 'hostelworld'] as const)(
  'the case %s runs the real program over made-up lodgings',
  async (source) => {
    const prepared = await prepareLodgings(source, { records: 300, seed: 1 }, smallSources);
    try {
      const { records } = await measureSync(await createTestDatabase(inject('postgresUrl')), prepared);
      expect(records).toBe(300);
    } finally {
      await prepared.close();
    }
  },
);
