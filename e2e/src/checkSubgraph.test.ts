import { execFile } from 'node:child_process';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';
import { readText } from './readText.js';

const script = fileURLToPath(new URL('../../.ci/check-subgraph', import.meta.url));
const schema = readText('subgraphs/places/schema.graphql');
const shorter = schema.replace(/ {2}".*"\n {2}timeZone: String\n/, '');

/** Another team's repository, of which the action checks the schema. */
const checkIn = async (written: string) => {
  const folder = await mkdtemp(join(tmpdir(), 'tripgraph-team-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await writeFile(join(folder, 'places.graphql'), written);
  await writeFile(join(folder, 'served.graphql'), readText('supergraph.graphql'));
  const env = { PATH: process.env['PATH'], SUBGRAPH: 'places', SCHEMA: 'places.graphql', SUPERGRAPH: 'served.graphql' };
  const { code, stdout } = await promisify(execFile)('bash', [script], { cwd: folder, env }).then(
    (done) => ({ ...done, code: 0 }),
    (failed: { code: number; stdout: string }) => failed,
  );
  return { code, stdout, reports: join(folder, 'check-report') };
};

test('a team that removes a field of its subgraph is told on the line of the file, and has every report', async () => {
  expect(shorter).not.toBe(schema);
  const { code, stdout, reports } = await checkIn(shorter);
  expect(stdout).toMatch(/^::error file=places\.graphql,line=\d+,col=\d+,title=field-removed%3APlace\.timeZone::/m);
  expect(code).toBe(1);
  expect((await readdir(reports)).sort()).toEqual([
    'junit.xml',
    'report.json',
    'report.md',
    'report.sarif',
    'report.txt',
  ]);
  expect(await readFile(join(reports, 'report.md'), 'utf8')).toContain('### Schema check failed: 1 error');
});

test('a team that changes nothing passes; what lint has to say of the schema as it is stops nobody', async () => {
  const { code, stdout } = await checkIn(schema);
  expect(code).toBe(0);
  expect(stdout).not.toMatch(/^::(error|warning)|title=(?!lint-)/m);
});
