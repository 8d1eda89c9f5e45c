import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test, vi } from 'vitest';
import { run } from './run.js';

const supergraph = fileURLToPath(new URL('../../supergraph.graphql', import.meta.url));

/** A folder with these files, gone after the test; `operations` runs a subcommand there. */
const folderOf = async (files: Readonly<Record<string, string>>) => {
  const folder = await mkdtemp(join(tmpdir(), 'tripgraph-operations-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  const operations = async (...words: readonly string[]): Promise<{ code: number; said: string }> => {
    const said: string[] = [];
    const log = vi.spyOn(console, 'log').mockImplementation((text: string) => void said.push(`${text}\n`));
    const code = await run(['operations', ...words, '--supergraph', supergraph], '0', (text) => said.push(text));
    log.mockRestore();
    return { code, said: said.join('').replaceAll(`${folder}/`, '') };
  };
  return { folder, operations };
};

const page = 'query Page($id: ID!) { place(id: $id) { ...Name } }';
const code = `
import { gql } from 'graphql-tag';
export const name = gql\`
  fragment Name on Place { name }
\`;
export const Title = (): unknown => graphql(\`query Title($id: ID!) { activity(id: $id) { title } }\`);
`;

test('documents of files and of code become a manifest, which is then up to date and valid', async () => {
  const { folder, operations } = await folderOf({ 'page.graphql': page, 'title.tsx': code });
  const build = ['build', `${folder}/*.{graphql,tsx}`, '--output', join(folder, 'web.json')];
  expect(await operations(...build)).toEqual({ code: 0, said: 'web.json is written: 2 operations.\n' });
  const written = await readFile(join(folder, 'web.json'), 'utf8');
  const { operations: listed } = JSON.parse(written) as { operations: Array<{ name: string; type: string }> };
  expect(listed.map(({ name }) => name)).toEqual(['Page', 'Title']);
  expect(await operations(...build, '--check')).toEqual({ code: 0, said: 'web.json is up to date: 2 operations.\n' });
  const { code: valid, said } = await operations('validate', join(folder, 'web.json'));
  expect(valid).toBe(0);
  expect(said).toMatch(
    /^web\.json: 2 operations\n {2}Page \(\w{12}…\): cost 1, 1 fetch, 1 step\n {2}Title .*: cost 1, .*one of the shards\n$/,
  );
});

test('a manifest that is stale is told of with 1 and left as it is', async () => {
  const { folder, operations } = await folderOf({ 'page.graphql': page, 'title.tsx': code, 'web.json': '{}' });
  const build = ['build', `${folder}/*.{graphql,tsx}`, '--output', join(folder, 'web.json'), '--check'];
  expect(await operations(...build)).toEqual({ code: 1, said: 'web.json is stale: build it without --check.\n' });
  expect(await readFile(join(folder, 'web.json'), 'utf8')).toBe('{}');
});

test('a document that is wrong writes nothing and leaves nothing behind', async () => {
  const { folder, operations } = await folderOf({ 'page.graphql': page });
  const { code: exit, said } = await operations('build', `${folder}/*.graphql`, '--output', join(folder, 'web.json'));
  expect(exit).toBe(1);
  expect(said).toMatch(/page\.graphql:1: "Page" spreads "Name", which no file has\n$/);
  expect(await readdir(folder)).toEqual(['page.graphql']);
});

test('patterns that find nothing, and a supergraph that is not there, could not run: 2', async () => {
  const { folder, operations } = await folderOf({});
  expect(await operations('build', `${folder}/*.graphql`, '--output', 'x.json')).toMatchObject({ code: 2 });
  const missing = await run(
    ['operations', 'validate', 'x.json', '--supergraph', join(folder, 'none.graphql')],
    '0',
    () => undefined,
  );
  expect(missing).toBe(2);
});

test('a manifest that the gateway would refuse is refused with the reason of each operation', async () => {
  const { folder, operations } = await folderOf({
    'web.json': JSON.stringify({
      one: 'query Good { place(id: "plc_world") { id } }',
      two: 'query Bad {\n place(id: 1) { nam } }',
    }),
    'none.json': '',
  });
  const { code: exit, said } = await operations('validate', join(folder, 'web.json'), join(folder, 'none.json'));
  expect(exit).toBe(1);
  expect(said).toContain('Good (one): cost 1');
  expect(said).toContain('  Bad (two) is refused:\n    line 2: Cannot query field "nam" on type "Place".');
  expect(said).toContain('none.json cannot be used: it is empty;');
});

test('an operation that costs more than a request may is refused', async () => {
  const { folder, operations } = await folderOf({
    'web.json': JSON.stringify({ one: 'query Long { activities(first: 100) { edges { node { id } } } }' }),
  });
  const { code: exit, said } = await operations('validate', join(folder, 'web.json'), '--max-cost', '50');
  expect(exit).toBe(1);
  expect(said).toMatch(/it costs \d+, and a request may cost 50/);
});
