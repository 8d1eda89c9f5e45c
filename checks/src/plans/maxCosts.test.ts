import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readMaxCosts } from './maxCosts.js';

const partner = (name: string, quota: string): string =>
  `  - { name: ${name}, state: active, keys: [${name[0]?.repeat(64)}], quota: { ${quota} } }\n`;
const partners = `partners:
${partner('acme', 'cost_per_minute: 1000, max_request_cost: 70')}${partner('beta', 'cost_per_minute: 1000')}`;

test('a partner may spend what its quota says, and everybody else as much as anybody', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'tripgraph-quotas-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const file = join(folder, 'partners.yaml');
  await writeFile(file, partners);
  const maxCostOf = await readMaxCosts(file, 500);
  expect(['acme', 'beta', 'anybody'].map(maxCostOf)).toEqual([70, 500, 500]);
  expect((await readMaxCosts(undefined, 500))('acme')).toBe(500);
});
