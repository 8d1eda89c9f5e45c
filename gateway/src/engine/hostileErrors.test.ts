import { afterAll, beforeAll, expect, test } from 'vitest';
import { startHostileGateway, type HostileGateway } from '../testing/hostileGateway.js';

let gateway: HostileGateway;

beforeAll(async () => {
  gateway = await startHostileGateway();
});

afterAll(() => gateway.close());

const listOf = (count: number, item: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => item(index)).join();

const askFor = async (query: string) => {
  const { status, text, body } = await gateway.ask(query);
  const { data, errors } = body as { data: unknown; errors: Array<{ path?: unknown; extensions: { code: string } }> };
  return { status, length: text.length, data, errors: errors.map(({ path, extensions }) => [path, extensions.code]) };
};

test('of tens of thousands of errors the first are told, then that there are more, and nothing takes long', async () => {
  const things = listOf(20_000, () => '{"__typename":"Thing","id":"a","required":null}');
  const errors = listOf(
    20_000,
    (index) => `{"message":"m","path":["things",${index},"label"],"extensions":{"code":"NOT_FOUND"}}`,
  );
  gateway.answer({ things: `{"data":{"things":[${things}]},"errors":[${errors}]}` });
  const answer = await askFor('{ things { id label required } }');
  expect([answer.status, answer.data]).toEqual([200, { things: null }]);
  expect(answer.errors).toHaveLength(501);
  expect(answer.errors.slice(499)).toEqual([
    [['things', 499, 'label'], 'NOT_FOUND'],
    [undefined, 'NOT_FOUND'],
  ]);
});

test('tens of thousands of values that cannot be shown are told in the same way', async () => {
  const things = listOf(20_000, () => '{"__typename":"Thing","id":"a","label":5,"required":null}');
  gateway.answer({ things: `{"data":{"things":[${things}]}}` });
  const answer = await askFor('{ things { id label required } }');
  expect([answer.status, answer.data]).toEqual([200, { things: null }]);
  expect(answer.errors).toHaveLength(501);
  expect(answer.errors[500]).toEqual([undefined, 'SUBGRAPH_INVALID_ANSWER']);
});

test('many errors of one entity at the many places that it stands for are told in the same way', async () => {
  gateway.answer({
    things: `{"data":{"things":[${listOf(20_000, () => '{"__typename":"Thing","id":"a"}')}]}}`,
    reviews: `{"data":{"_entities":[null]},"errors":[${listOf(5_000, () => '{"message":"m","path":["_entities",0],"extensions":{"code":"NOT_FOUND"}}')}]}`,
  });
  const answer = await askFor('{ things { stars } }');
  expect(answer.data).toEqual({ things: Array.from({ length: 20_000 }, () => ({ stars: null })) });
  expect(answer.errors).toHaveLength(501);
});

test('a message of megabytes does not reach the client, nor do extensions', async () => {
  const long = 'x'.repeat(3_000_000);
  gateway.answer({
    things: `{"data":{"thing":null},"errors":[{"message":"${long}","path":["thing"],"extensions":{"code":"NOT_FOUND","more":"${long}"}}]}`,
  });
  const answer = await askFor('{ thing { id } }');
  expect([answer.status, answer.data, answer.errors]).toEqual([200, { thing: null }, [[['thing'], 'NOT_FOUND']]]);
  expect(answer.length).toBeLessThan(2_000);
});

test('an answer of more bytes than allowed is none', async () => {
  gateway.answer({ things: `{"data":{"thing":{"label":"${'x'.repeat(11_000_000)}"}}}` });
  expect(await askFor('{ thing { label } }')).toMatchObject({
    data: { thing: null },
    errors: [[['thing'], 'SUBGRAPH_INVALID_ANSWER']],
  });
});
