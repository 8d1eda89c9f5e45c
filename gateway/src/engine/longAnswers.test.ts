import { buildSchema, parse, type OperationDefinitionNode } from 'graphql';
import { expect, test } from 'vitest';
import { compileOperation, type CompiledOperation } from './compileOperation.js';
import { possibleTypesOf } from './possibleTypes.js';

const schema = buildSchema('type Query { texts: [String!]! }');
const source = '{ texts }';
const document = parse(source);

/** An operation whose subgraph says so many texts of a thousand characters, and the turns that it waits for. */
const inTurns = () => {
  const waiting: Array<{ readonly bytes: number; readonly callback: () => void }> = [];
  let count = 0;
  const { run }: CompiledOperation = compileOperation(
    {
      apiSchema: schema,
      possibleTypes: possibleTypesOf(schema),
      prepare: () => async () => ({
        data: { texts: Array.from({ length: count }, () => 'x'.repeat(997)) },
        errors: [],
      }),
      selectionsOf: () => 1,
      takeTurn: (bytes, callback) => void waiting.push({ bytes, callback }),
    },
    document,
    document.definitions[0] as OperationDefinitionNode,
    {
      kind: 'QueryPlan',
      node: { kind: 'Fetch', serviceName: 'texts', operation: source, operationKind: 'query', variableUsages: [] },
    } as never,
  );
  const ask = (texts: number): Promise<{ readonly data: string }> => {
    count = texts;
    return run({}, undefined);
  };
  return { ask, waiting };
};

/** Longer than it takes an operation to come as far as it does without a turn. */
const round = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

test('after an answer that was long the next is written in a turn of its own, and is the same', async () => {
  const { ask, waiting } = inTurns();
  const first = await ask(100);
  let second: { readonly data: string } | undefined;
  const asked = ask(100).then((result) => (second = result));
  await round();
  expect(second).toBeUndefined();
  expect(waiting.map(({ bytes }) => bytes)).toEqual([first.data.length]);
  waiting[0]?.callback();
  await asked;
  expect(second).toEqual(first);
});

test('after an answer that was short nobody waits, also for one that is long', async () => {
  const { ask, waiting } = inTurns();
  await ask(60);
  expect((await ask(100)).data.length).toBeGreaterThan(100_000);
  expect(waiting).toEqual([]);
});
