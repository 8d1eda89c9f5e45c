import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { run } from './run.js';

const atRoot = (file: string): string => fileURLToPath(new URL(`../../${file}`, import.meta.url));
const id = 'act_jr01j2mc5wymfdq9m7c0efvg8h5w';

let out = '';
beforeEach(() => {
  out = '';
  const take = (text: unknown) => ((out += String(text)), true);
  vi.spyOn(process.stdout, 'write').mockImplementation(take);
  vi.spyOn(process.stderr, 'write').mockImplementation(take);
});
afterEach(() => void vi.restoreAllMocks());

const planOf = async (query: string, ...flags: string[]): Promise<{ code: number; out: string; complaint: string }> => {
  const folder = await mkdtemp(join(tmpdir(), 'tripgraph-plan-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const file = join(folder, 'query.graphql');
  await writeFile(file, query);
  let complaint = '';
  const words = ['plan', file, '--supergraph', atRoot('supergraph.graphql'), ...flags];
  const code = await run(words, '1.2.3', (text) => (complaint += text));
  return { code, out, complaint: complaint.replaceAll(`${folder}/`, '') };
};

const query = 'query ($id: ID!) { activity(id: $id) { title } }';
const config = ['--config', atRoot('supergraph.yaml')];
// The gateway asks for the id besides: an activity that is another one is known by it.
const body = '\n  query ($id: ID!) { activity(id: $id) { title tripgraph_echo_id: id } }\n  activity: Route by id\n';
const cost = 'Cost 1, estimated; a request may cost 5000\n  1  activity\n';

test('with variables and buckets a plan says which shard is asked', async () => {
  const plan = await planOf(query, ...config, '--variables', JSON.stringify({ id }));
  expect(plan).toEqual({ code: 0, out: `Fetch activities → One(activities-2)${body}${cost}`, complaint: '' });
});

test('without them it says by which rule', async () => {
  expect((await planOf(query, ...config)).out).toBe(`Fetch activities${body}${cost}`);
  expect((await planOf(query, '--variables', JSON.stringify({ id }))).out).toContain(`Fetch activities${body}`);
});

test('variables that an operation can do without need not be given', async () => {
  const plan = await planOf(`query ($id: ID! = "${id}") { activity(id: $id) { title } }`, ...config);
  expect(plan.out).toContain('Fetch activities → One(activities-2)\n');
});

test.each([
  ['{ activity(id: "x") { price } nothing }', /^query\.graphql is not a query of this API:\n {2}line 1: .*"price".*\n/],
  ['{ activity', /^query\.graphql:1: Syntax Error: /],
  [
    'query a { __typename } query b { __typename }',
    /^query\.graphql has several operations: say which to plan with --operation\.\n$/,
  ],
])('%s is refused in a sentence', async (text, sentence) => {
  const { code, out: said, complaint } = await planOf(text);
  expect({ code, said }).toEqual({ code: 1, said: '' });
  expect(complaint).toMatch(sentence);
});

test('variables that do not fit are refused', async () => {
  const { code, complaint } = await planOf(query, '--variables', '{"id": null}');
  expect(code).toBe(1);
  expect(complaint).toContain('Variable "$id" of non-null type "ID!" must not be null.');
});

test.each(['[1]', '{id}', 'null'])('%s is wrong usage: no variables', async (variables) => {
  const { code, out: said } = await planOf(query, '--variables', variables);
  expect(code).toBe(2);
  expect(said).toContain("option '--variables <json>'");
  expect(said).toContain('Give a JSON object, such as \'{"id": "plc_world"}\'.');
});

test('a query file that cannot be read is named', async () => {
  let complaint = '';
  const words = ['plan', 'no-such-file.graphql', '--supergraph', atRoot('supergraph.graphql')];
  expect(await run(words, '1.2.3', (text) => (complaint += text))).toBe(1);
  expect(complaint).toBe('The query no-such-file.graphql cannot be read: there is no such file.\n');
});
