import { assumedConfig } from '@tripgraph/mock/readGraph';
import { startMock } from '@tripgraph/mock/startMock';
import { quietMock } from '@tripgraph/mock/testing/mockOfRepository';
import { untruthsOf } from '@tripgraph/mock/testing/trueToSchema';
import { expect, onTestFinished, test } from 'vitest';
import { drawOperation } from './differential/drawOperation.js';
import { fixtures } from './differential/fixtures.js';
import { supergraphOf } from './differential/supergraphOf.js';

const operationsEach = 40;

type Problem = { readonly path?: readonly unknown[]; readonly extensions: { readonly code: string } };

/** Whether a request was refused before anybody was asked, or for an id that is none; Apollo's planner cannot plan everything. */
const isRefusal = ({ path, extensions }: Problem): boolean => path === undefined || extensions.code === 'INVALID_ID';

test.each(fixtures)('what is made up for $name is true to its schema, whatever is asked', async (fixture) => {
  const supergraph = supergraphOf(fixture);
  const mock = await startMock({
    graph: { supergraph, config: assumedConfig(supergraph) },
    ...quietMock,
  });
  onTestFinished(() => mock.close());
  let answered = 0;
  for (let number = 0; number < operationsEach; number += 1) {
    const { text, operationName, variables } = drawOperation(mock.api, `mock ${number}`, fixture.maximumFields ?? 30);
    if (/__schema|__type\(/.test(text)) continue;
    const response = await fetch(mock.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: text, operationName, variables }),
    });
    const { data, errors = [] } = (await response.json()) as {
      data?: unknown;
      errors?: readonly Problem[];
    };
    if (errors.length > 0 && errors.every(isRefusal)) continue;
    expect(errors, text).toEqual([]);
    expect(untruthsOf(mock.api, text, data, variables, operationName), text).toEqual([]);
    answered += 1;
  }
  expect(answered).toBeGreaterThan(operationsEach / 4);
});
