import { readFileSync } from 'node:fs';
import { printSchema } from 'graphql';
import { expect, test } from 'vitest';
import { schemasOf } from './schemas.js';

const supergraph = readFileSync(new URL('../../../supergraph.graphql', import.meta.url), 'utf8');

test('clients see nothing of shards in the schema', () => {
  const text = printSchema(schemasOf(supergraph).api);
  expect(text).toContain('type Activity ');
  expect(text).not.toMatch(/shard|MergeRule|@merge|@owned|@route|@scatter|join__/i);
});
