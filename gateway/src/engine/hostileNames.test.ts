import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { startHostileGateway, type HostileGateway } from '../testing/hostileGateway.js';

let gateway: HostileGateway;

beforeAll(async () => {
  gateway = await startHostileGateway();
});

afterAll(() => gateway.close());

const names = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf', 'toJSON', 'then'];
const prototypes = (): string[] =>
  [Object.prototype, Array.prototype, Function.prototype].map((each) => Object.getOwnPropertyNames(each).join());
const before = prototypes();

afterEach(() => {
  expect(prototypes()).toEqual(before);
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
});

/** What a subgraph may say beside what it was asked for, as members of a JSON object. */
const extra = names
  .flatMap((name) =>
    ['{"polluted":true,"label":"no"}', '{"prototype":{"polluted":true}}'].map((value) => `"${name}":${value}`),
  )
  .join();

test('names of JavaScript at any level of an answer change nothing, and none of them is shown', async () => {
  const inner = `{"name":"in",${extra},"inner":{${extra},"name":"deep"}}`;
  gateway.answer({
    things: `{${extra},"data":{${extra},"things":[{${extra},"__typename":"Thing","id":"a","label":"x","inner":${inner}}]},"extensions":{${extra}}}`,
    reviews: `{"data":{"_entities":[{"stars":1,"tripgraph_echo_0_id":"a",${extra},"best":{${extra},"text":"t"}}],${extra}},"errors":[]}`,
  });
  const { text } = await gateway.ask('{ things { id label inner { name inner { name } } stars best { text } } }');
  expect(text.trim()).toBe(
    '{"data":{"things":[{"id":"a","label":"x","inner":{"name":"in","inner":{"name":"deep"}},"stars":1,"best":{"text":"t"}}]}}',
  );
});

test.each(names)('a field called as %s is answered under that name', async (name) => {
  gateway.answer({
    things: `{"data":{"things":[{"__typename":"Thing","id":"a","aliased_${name}":"x","aliased_x":{"aliased_${name}":"y"}}]}}`,
    reviews: `{"data":{"_entities":[{"tripgraph_echo_0_id":"a","stars":null,"aliased_${name}2":4}]}}`,
  });
  const { text } = await gateway.ask(
    `{ things { ${name}: label x: inner { ${name}: name } stars: stars ${name}2: stars } }`,
  );
  expect(text.trim()).toBe(`{"data":{"things":[{"${name}":"x","x":{"${name}":"y"},"stars":null,"${name}2":4}]}}`);
});

test.each(names)('a field called as %s that a subgraph leaves out is null, not what every object has', async (name) => {
  const invalid = { extensions: { code: 'SUBGRAPH_INVALID_ANSWER' } };
  gateway.answer({ things: '{"data":{"thing":{}}}' });
  const { data, errors } = (await gateway.ask(`{ thing { ${name}: label } }`)).body;
  expect(JSON.stringify(data)).toBe(`{"thing":{"${name}":null}}`);
  expect(errors).toMatchObject([{ path: ['thing', name], ...invalid }]);
  gateway.answer({ things: '{"data":{}}' });
  const { body } = await gateway.ask(`{ ${name}: thing { label } }`);
  expect(JSON.stringify(body['data'])).toBe(`{"${name}":null}`);
  expect(body['errors']).toMatchObject([{ path: [name], ...invalid }]);
});

test.each(names)('a variable called %s is one like any other', async (name) => {
  gateway.answer({ things: '{"data":{"thing":{"label":"x","int":1}}}' });
  const query = `query ($${name}: Boolean = false) { thing { label @skip(if: $${name}) int @include(if: $${name}) } }`;
  expect((await gateway.ask(query)).body).toEqual({ data: { thing: { label: 'x' } } });
  const given = JSON.parse(`{"${name}":true}`) as Record<string, unknown>;
  const { status, body } = await gateway.ask(query, given);
  // The server takes no body with that key; as a default it is harmless.
  if (name === '__proto__')
    expect([status, body]).toMatchObject([400, { errors: [{ extensions: { code: 'BAD_REQUEST' } }] }]);
  else expect(body).toEqual({ data: { thing: { int: 1 } } });
});

test.each(names)('an operation and a fragment called %s are ones like any others', async (name) => {
  gateway.answer({ things: '{"data":{"thing":{"label":"x"}}}' });
  const query = `query ${name} { thing { ...${name} } } fragment ${name} on Thing { label }`;
  expect((await gateway.ask(query)).body).toEqual({ data: { thing: { label: 'x' } } });
});

describe('values that are names of JavaScript', () => {
  test.each(names)('%s as an id', async (name) => {
    gateway.answer({
      things: `{"data":{"things":[{"__typename":"Thing","id":"${name}"}]}}`,
      reviews: `{"data":{"_entities":[{"stars":1,"tripgraph_echo_0_id":"${name}"}]}}`,
    });
    expect((await gateway.ask('{ things { id stars } }')).body).toEqual({ data: { things: [{ id: name, stars: 1 }] } });
    expect(gateway.asked[0]?.variables).toEqual({ representations: [{ __typename: 'Thing', id: name }] });
  });

  test.each(names)('%s in the path and the extensions of an error', async (name) => {
    gateway.answer({
      things: `{"data":{"thing":null},"errors":[{"message":"m","${name}":{"polluted":true},"path":["thing","${name}"],"extensions":{"code":"NOT_FOUND","${name}":{"polluted":true}}}]}`,
    });
    expect((await gateway.ask('{ thing { label } }')).body).toEqual({
      data: { thing: null },
      errors: [{ message: 'm', path: ['thing', name], extensions: { code: 'NOT_FOUND' } }],
    });
  });

  test.each(names)('%s as the code of an error', async (name) => {
    gateway.answer({
      things: `{"data":{"thing":null},"errors":[{"message":"m","path":["thing"],"extensions":{"code":"${name}"}}]}`,
    });
    expect((await gateway.ask('{ thing { label } }')).body).toMatchObject({
      data: { thing: null },
      errors: [{ path: ['thing'], extensions: { code: 'INTERNAL_SERVER_ERROR' } }],
    });
  });
});
