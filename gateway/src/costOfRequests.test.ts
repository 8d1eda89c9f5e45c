import { expect, test } from 'vitest';
import { answering, startSmallGateway } from './testing/smallGateway.js';

const schema = 'type Query { list: [T] } type T { id: Int }';
const subgraph = answering({ data: { list: [{ id: 1 }, { id: 2 }] } });

const post = async (url: string, query: string, headers: Record<string, string> = {}): Promise<unknown> => {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json', ...headers },
    body: JSON.stringify({ query }),
  });
  return [response.status, await response.json()];
};

test('who asks is told what a request was expected to cost and what it did, the first time and later', async () => {
  const { url } = await startSmallGateway(schema, subgraph);
  const data = { list: [{ id: 1 }, { id: 2 }] };
  expect(await post(url, '{ list { id } }')).toEqual([200, { data }]);
  for (let round = 0; round < 2; round += 1)
    expect(await post(url, '{ list { id } }', { 'tripgraph-cost': '1' })).toEqual([
      200,
      { data, extensions: { cost: { estimated: 10, actual: 2 } } },
    ]);
});

test('what costs more than a request may is refused, with both numbers', async () => {
  const { url } = await startSmallGateway(schema, subgraph, { environment: { GATEWAY_MAX_COST: '9' } });
  expect(await post(url, '{ list { id } }')).toMatchObject([
    400,
    { errors: [{ extensions: { code: 'COST_ESTIMATED_TOO_EXPENSIVE', cost: { estimated: 10, limit: 9 } } }] },
  ]);
});
