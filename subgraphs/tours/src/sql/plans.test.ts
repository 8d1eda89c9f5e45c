import { highestInteger, lowestInteger } from '@tripgraph/kit/paging/bounds';
import type { Statement } from '@tripgraph/kit/statement';
import { createTestDatabase, runOnce } from '@tripgraph/kit/testing/database';
import { explainPlan, indexesRead, mostRowsRead } from '@tripgraph/kit/testing/plans';
import { beforeAll, expect, inject, test } from 'vitest';
import { migrateTours } from '../migrate.js';
import { sessionSettings } from './settings.js';
import { toursAt } from './toursAt.js';

let url: string;
beforeAll(async () => {
  url = await createTestDatabase(inject('postgresUrl'));
  await migrateTours(url);
  await runOnce(
    url,
    `insert into tour (id, source, source_key, title, popularity, content)
     select 'tou_viator_' || number, 'VIATOR', number::text, 'A tour', number % 700, '{}' from generate_series(1, 20000) as number;
     insert into tour (id, source, source_key, title, popularity, content)
     select 'tou_gadventures_' || number, 'GADVENTURES', number::text, 'A tour', 0, '{}' from generate_series(1, 200) as number;
     insert into tour_at (place_id, list, popularity, tour_id)
     select place_id, list, popularity, id
     from tour, unnest(array['plc_world', 'plc_' || popularity]) as place_id, unnest(array['ALL', source]) as list;
     analyze`,
  );
});

const planOf = (statement: Statement<unknown>) => explainPlan(url, sessionSettings, statement);

test.each([
  ['ALL', true],
  ['ALL', false],
  ['GADVENTURES', true],
  ['GADVENTURES', false],
] as const)(
  'a page from the middle of the list %s of the world reads its rows from one index and no others (downward: %s)',
  async (list, downward) => {
    const middle = { value: 0, id: 'tou_gadventures_150' };
    const range = downward ? { low: lowestInteger, high: middle } : { low: middle, high: highestInteger };
    const plan = await planOf(toursAt(['plc_world'], list, range, { downward, limit: 21, countAll: false }));
    expect([indexesRead(plan), mostRowsRead(plan)]).toEqual([new Set(['tour_at_pkey', 'tour_pkey']), 21]);
  },
);
