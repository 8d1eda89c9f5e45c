import { parse, type OperationDefinitionNode } from 'graphql';
import { expect, test } from 'vitest';
import { countUse } from './countUse.js';
import type { Executable } from './executable.js';

const executableOf = (source: string): Executable => ({
  run: undefined,
  bytes: 0,
  asked: { source, operationName: undefined },
  operation: parse(source).definitions[0] as OperationDefinitionNode,
  price: { quote: () => 0, estimated: () => 0, actual: () => 0 },
  hits: 0,
  sample: undefined,
});
const query = 'query ($id: ID) { x(id: $id) }';

test('variables are kept of the first, second, fourth and eighth request, each in the place of those before', () => {
  const executable = executableOf(query);
  const kept = Array.from({ length: 9 }, (_none, index) => {
    countUse(executable, { id: index + 1 }, {}, 0);
    return executable.sample;
  });
  expect(kept).toEqual([1, 2, 2, 4, 4, 4, 4, 8, 8].map((id) => `{"id":${id}}`));
  expect(executable.hits).toBe(9);
});

test('what a partner asks with is counted and not kept', () => {
  const executable = executableOf(query);
  countUse(executable, { id: 'of a partner' }, { partner: 'north' }, 0);
  expect([executable.hits, executable.sample]).toEqual([1, undefined]);
});

test('what a change is asked with is counted and not kept', () => {
  const executable = executableOf('mutation ($id: ID) { x(id: $id) }');
  countUse(executable, { id: 'a' }, {}, 0);
  expect([executable.hits, executable.sample]).toEqual([1, undefined]);
});

test('variables of more than 2,048 characters are not kept', () => {
  const executable = executableOf(query);
  countUse(executable, { id: 'a'.repeat(2_048 - '{"id":""}'.length) }, {}, 0);
  expect(executable.sample?.length).toBe(2_048);
  countUse(executable, { id: 'b'.repeat(2_048) }, {}, 0);
  expect([executable.hits, executable.sample?.length]).toEqual([2, 2_048]);
  expect(executable.sample).not.toContain('b');
});

test('who counts for the client is told which operation it is, as it is kept, and what it costs', () => {
  const executable = executableOf(query);
  const use = { operation: undefined, definition: undefined, cost: 0 };
  countUse(executable, { id: 'a' }, { use }, 12);
  expect(use.operation).toBe(executable.asked);
  expect(use.definition).toBe(executable.operation);
  expect(use.cost).toBe(12);
});
