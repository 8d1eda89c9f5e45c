import { createTestDatabase } from '@tripgraph/kit/testing/database';
import { inTransaction } from '@tripgraph/kit/transaction';
import { expect, inject, test } from 'vitest';
import { migrateArticles } from './migrate.js';
import { articleOf, mentionOf } from './testing/articles.js';
import { writeArticlesTo } from './testing/serveArticles.js';

test('mentions that were not found, or whose region or country only was, are listed', async () => {
  const url = await createTestDatabase(inject('postgresUrl'));
  await migrateArticles(url);
  const wanted = { names: ['Atlantis'], countryCode: null, point: null };
  const germany = mentionOf('plc_country_de').link;
  if (germany === null) throw new Error('there is no Germany');
  const lost = { name: 'Atlantis', wanted, link: null };
  const vague = { name: 'Somewhere', wanted, link: { ...germany, matchedBy: 'COUNTRY' as const, confidence: 0.2 } };
  await writeArticlesTo(url, [articleOf(1, { mentions: [lost, mentionOf('plc_2950159'), vague] })]);
  const rows = await inTransaction(url, (transaction) =>
    transaction.query({ name: 'unmatched', text: 'select * from unmatched_place order by name', values: [] }),
  );
  const row = { source: 'WORDPRESS', key: 'art_wp_1', wanted };
  expect(rows).toEqual([
    { ...row, name: 'Atlantis', place_id: null, matched_by: null, confidence: null },
    { ...row, name: 'Somewhere', place_id: 'plc_country_de', matched_by: 'COUNTRY', confidence: 0.2 },
  ]);
});
