import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { expect, onTestFinished, test, vi } from 'vitest';
import { addPlanCommand } from './planCommand.js';
import { supergraphOf } from './testing/smallGateway.js';

/** What `tripgraph plan` prints for a query over a schema of one subgraph. */
const plan = async (query: string, ...flags: string[]): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'tripgraph-plan-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const schema = 'type Query { x(id: ID): Int other: Query }';
  await writeFile(join(folder, 'supergraph.graphql'), supergraphOf(schema, 'http://127.0.0.1:9/'));
  await writeFile(join(folder, 'query.graphql'), query);
  const printed: string[] = [];
  const write = vi.spyOn(process.stdout, 'write').mockImplementation((text) => printed.push(String(text)) > 0);
  onTestFinished(() => write.mockRestore());
  const program = new Command().exitOverride();
  addPlanCommand(program);
  const supergraph = join(folder, 'supergraph.graphql');
  const args = ['plan', join(folder, 'query.graphql'), '--supergraph', supergraph, ...flags];
  await program.parseAsync(args, { from: 'user' }).catch((error: Error) => {
    throw new Error(error.message.replaceAll(`${folder}/`, ''), { cause: error });
  });
  return printed.join('');
};

const two = 'query First { x } query Second($id: ID = "d") { y: x(id: $id) }';

test('of several operations the one asked for is planned, with its variables', async () => {
  expect(await plan(two, '--operation', 'First')).toContain('{ x }');
  const second = await plan(two, '--operation', 'Second', '--variables', '{"id":"i"}');
  expect(second).toContain('y: x(id: $id)');
  await expect(plan(two, '--operation', 'Second', '--variables', '{"id":[]}')).rejects.toThrow('ID cannot represent');
});

test('a plan ends with what the operation is estimated to cost', async () => {
  expect(await plan('{ other { x } }')).toMatch(/Cost 1, estimated; a request may cost 5000\n {2}1 {2}other\n$/);
});

test('several operations without a name to choose by, and a name that none has, are refused', async () => {
  await expect(plan(two)).rejects.toThrow('query.graphql has several operations: say which to plan with --operation.');
  await expect(plan(two, '--operation', 'Third')).rejects.toThrow(
    'query.graphql has no operation named "Third". It has First, Second.',
  );
});

test.each([
  [
    'a reserved alias',
    '{ tripgraph_x: x }',
    'The alias "tripgraph_x" begins with "tripgraph_", which is reserved. Choose another.',
  ],
  [
    'a reserved variable',
    'query ($representations: ID) { x(id: $representations) }',
    'The variable has the name "$representations"',
  ],
  ['a field that is not there', '{\n  y\n}', '  line 2: Cannot query field "y" on type "Query".'],
  ['a mutation where there are none', 'mutation { x }', 'The schema has no mutation type.'],
  [
    'more than may be asked at once',
    `{ ${Array.from({ length: 501 }, () => 'x').join(' ')} }`,
    'The operation is too complex. It asks for more than 500 fields',
  ],
  ['fields nested too deep', `${'{ other '.repeat(101)}{ x ${'}'.repeat(102)}`, 'nested more than 100 levels deep'],
  ['a document that is too long', `{ x(id: [${'1 '.repeat(10_001)}]) }`, '1000 tokens'],
  ['no GraphQL', '{ x', 'query.graphql:1: Syntax Error'],
])('%s is refused as the server refuses it', async (_, query, message) => {
  await expect(plan(query)).rejects.toThrow(message);
});
