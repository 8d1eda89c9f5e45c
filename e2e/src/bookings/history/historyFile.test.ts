import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Attempt } from './attempt.js';
import { openHistory, readHistory } from './historyFile.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tripgraph-history-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const attempt: Attempt = {
  client: 1,
  partner: 'north',
  uuid: '00000000-0000-4000-8000-000000000001',
  operation: 'hold',
  content: { activityId: 'act', optionId: 'opt', availabilityId: 'day', units: { adult: 2 }, pax: 2 },
  startUs: 1,
  endUs: 2,
  outcome: { kind: 'error', code: 'OUTCOME_UNKNOWN', definite: false },
};

test('a history is read as it was written', async () => {
  const file = join(folder, 'history.jsonl');
  const history = openHistory(file);
  const attempts: Attempt[] = [attempt, { ...attempt, outcome: { kind: 'refused', code: 'SOLD_OUT' } }];
  for (const one of attempts) history.add(one);
  await history.close();
  expect(await readHistory(file)).toEqual(attempts);
});

test.each([
  '{"half',
  '[]',
  JSON.stringify({ ...attempt, operation: 'steal' }),
  JSON.stringify({ ...attempt, outcome: {} }),
])('a line that is no attempt is named: %s', async (line) => {
  const file = join(folder, 'wrong.jsonl');
  await writeFile(file, `${JSON.stringify(attempt)}\n${line}\n`);
  await expect(readHistory(file)).rejects.toThrow(`${file}:2 is not an attempt`);
});

test('a history that is not there is an error', async () => {
  await expect(readHistory(join(folder, 'nothing'))).rejects.toThrow('ENOENT');
});
