import type { Database } from '@tripgraph/kit/database';
import { runOnce } from '@tripgraph/kit/testing/database';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { nodesOf, rowsRead } from '../testing/explain.js';
import { createShard, openShard } from '../testing/shard.js';
import { claimDeliveries } from './claimDeliveries.js';

/** Hardly anything was open when the planner last looked; since then a target is down. A tenth is about one thing. */
const backlog = `
alter table webhook_delivery set (autovacuum_enabled = off);
insert into outbox (kind, option_id, starts_at, available)
select 'AVAILABILITY_CHANGED', 'option-' || number, now(), true from generate_series(1, 60000) as number;
insert into webhook_delivery (outbox_id, target, subject, created_at, next_attempt_at, delivered_at)
select id, 'up', option_id, now(), now(), now() from outbox;
analyze outbox, webhook_delivery;
insert into webhook_delivery (outbox_id, target, subject, created_at, next_attempt_at)
select id, 'down', case when id % 10 = 0 then 'one' else option_id end, now(), now() from outbox;
`;

let database: Database;
beforeAll(async () => {
  const url = await createShard();
  await runOnce(url, backlog);
  database = openShard(url);
});
afterAll(() => database.close());

const claim = claimDeliveries({ target: 'down', partner: 'acme', limit: 10, leaseMs: 60_000, at: null });

test('a claim finds the first of each subject by one index, also when the planner expects nothing open', async () => {
  const nodes = await nodesOf(database, claim);
  const tables = nodes.filter((node) => node['Relation Name'] === 'webhook_delivery');
  const indexes = tables.map((node) => node['Index Name']).filter((index) => index !== undefined);
  expect([...new Set(indexes)].sort()).toEqual([
    'webhook_delivery_due',
    'webhook_delivery_order',
    'webhook_delivery_pkey',
  ]);
  expect(tables.filter((node) => node['Node Type'] === 'Seq Scan')).toEqual([]);
  for (const table of tables) expect(rowsRead(table)).toBeLessThanOrEqual(20);
});
