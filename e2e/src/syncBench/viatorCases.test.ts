import { createTestDatabase } from '@tripgraph/kit/testing/database';
import { smallSources } from '@tripgraph/places/testing/smallSources';
import { expect, inject, test } from 'vitest';
import { measureSync } from './measure.js';
import { prepareViator } from './viatorCases.js';

test.each(['viator', 'viator-schedules'])(
  'the case %s runs the real program over a Viator that is made as it is read',
  async (source) => {
    const prepared = await prepareViator(source, { records: 500, seed: 1 }, smallSources);
    try {
      const { records, samples } = await measureSync(await createTestDatabase(inject('postgresUrl')), prepared);
      expect([records, samples.map((sample) => sample.records)]).toEqual([500, [200, 400, 500, 500]]);
    } finally {
      await prepared.close();
    }
  },
);
