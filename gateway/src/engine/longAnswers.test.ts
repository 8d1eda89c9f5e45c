import { buildSchema, parse, type OperationDefinitionNode } from 'graphql';
import { expect, test } from 'vitest';
import { compileOperation, type CompiledOperation } from './compileOperation.js';
import { possibleTypesOf } from './possibleTypes.js';

const schema = buildSchema('type Query { text: String! }');
const source = '{ text }';
const document = parse(source);

/** An operation that waits for its turn to be written, if there is one. */
const writtenIn = (turnToWrite: () => Promise<void> | undefined): CompiledOperation =>
  compileOperation(
    {
      apiSchema: schema,
      possibleTypes: possibleTypesOf(schema),
      prepare: () => async () => ({ data: { text: 'long' }, errors: [] }),
      selectionsOf: () => 1,
      turnToWrite,
    },
    document,
    document.definitions[0] as OperationDefinitionNode,
    {
      kind: 'QueryPlan',
      node: { kind: 'Fetch', serviceName: 'texts', operation: source, operationKind: 'query', variableUsages: [] },
    } as never,
  );

/** Longer than an answer takes that waits for nothing. */
const round = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

test('an answer that has to wait is written in its turn, and is the same as one that has not', async () => {
  let begin: () => void = () => undefined;
  const turn = new Promise<void>((resolve) => (begin = resolve));
  let written: { readonly data: string } | undefined;
  const asked = writtenIn(() => turn)
    .run({}, undefined)
    .then((result) => (written = result));
  await round();
  expect(written).toBeUndefined();
  begin();
  await asked;
  expect(written).toEqual({ data: '{"text":"long"}', errors: [] });
  expect(await writtenIn(() => undefined).run({}, undefined)).toEqual(written);
});

test('whether it has to wait is asked once its subgraphs have answered', async () => {
  const asked: string[] = [];
  const { run } = writtenIn(() => void asked.push('turn'));
  const running = run({}, undefined);
  expect(asked).toEqual([]);
  await running;
  expect(asked).toEqual(['turn']);
});
