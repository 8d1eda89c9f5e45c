import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startHostileGateway, type HostileGateway } from '../testing/hostileGateway.js';

let gateway: HostileGateway;

beforeAll(async () => {
  gateway = await startHostileGateway();
});

afterAll(() => gateway.close());

/** Data, and of each error its place and code. */
const askFor = async (query: string, things: string): Promise<unknown[]> => {
  gateway.answer({ things });
  const { status, body } = await gateway.ask(query);
  const errors = (body['errors'] ?? []) as Array<{ path?: unknown; extensions: { code: string } }>;
  expect(status).toBe(200);
  return [body['data'], ...errors.map(({ path, extensions }) => [path, extensions.code])];
};

/** Asks for one field of a thing, of which the subgraph says this JSON text. */
const thingWith = (field: string, json: string): Promise<unknown[]> => {
  const key = /^\w+/.exec(field)?.[0] ?? '';
  return askFor(`{ thing { ${field} } }`, `{"data":{"thing":{${JSON.stringify(key)}:${json}}}}`);
};

const invalid = 'SUBGRAPH_INVALID_ANSWER';

describe.each([
  ['int', ['2147483648', '-2147483649', '1.5', '"1"', 'true', '[1]', '{"a":1}', '1e400']],
  ['float', ['"NaN"', '"Infinity"', '"1.5"', '1e400', '-1e400', 'true', '[]', '{}']],
  ['flag', ['1', '0', '"true"', '[true]', '{}']],
  ['label', ['5', 'false', '{}', '["a"]', '[]']],
  ['color', ['"BLUE"', '"red"', '0', '["RED"]', '"toString"', '"__proto__"', 'true', '{}']],
  ['tags', ['"a"', '5', '{"0":"a","length":1}', 'true']],
  ['inner { name }', ['"x"', '5', 'true', '[]', '[{"name":"x"}]', '[[{"name":"x"}]]']],
  ['inners { name }', ['"x"', '5', '{"name":"x"}', '{"0":{"name":"x"},"length":1,"name":"y"}']],
  ['anything', ['1e400', '{"a":[1,-1e400]}']],
])('%s', (field, values) => {
  const key = field.split(' ')[0] ?? '';

  test.each(values)('that is %s is null with an error', async (json) => {
    expect(await thingWith(field, json)).toEqual([{ thing: { [key]: null } }, [['thing', key], invalid]]);
  });

  test('that is null is an answer', async () => {
    expect(await thingWith(field, 'null')).toEqual([{ thing: { [key]: null } }]);
  });
});

test.each([
  ['int', '-2147483648'],
  ['int', '2.0'],
  ['float', '-1.5e300'],
  ['float', '3'],
  ['flag', 'false'],
  ['label', '""'],
  ['color', '"GREEN"'],
  ['tags', '[]'],
  ['anything', '{"a":[1,"x",null,{"__typename":5}]}'],
  ['id', '7'],
])('%s may be %s', async (field, json) => {
  expect(await thingWith(field, json)).toEqual([{ thing: { [field]: JSON.parse(json) as unknown } }]);
});

test.each(['{}', 'true', '1.5', '["a"]'])('an id that is %s takes its object with it', async (json) => {
  expect(await thingWith('id', json)).toEqual([{ thing: null }, [['thing', 'id'], invalid]]);
});

test.each([
  ['null', '{"label":"x","required":null}'],
  ['a number', '{"label":"x","required":5}'],
  ['not there', '{"label":"x"}'],
])('a field that is never null and is %s takes its object with it', async (_, json) => {
  expect(await askFor('{ thing { label required } }', `{"data":{"thing":${json}}}`)).toEqual([
    { thing: null },
    [['thing', 'required'], invalid],
  ]);
});

test('items that are wrong take the list with them where items are never null, and only themselves elsewhere', async () => {
  expect(await thingWith('tags', '["a",5,null]')).toEqual([
    { thing: { tags: null } },
    [['thing', 'tags', 1], invalid],
    [['thing', 'tags', 2], invalid],
  ]);
  expect(await thingWith('inners { name }', '[{"name":"a"},5,[{"name":"b"}],{"name":true}]')).toEqual([
    { thing: { inners: [{ name: 'a' }, null, null, { name: null }] } },
    [['thing', 'inners', 1], invalid],
    [['thing', 'inners', 2], invalid],
    [['thing', 'inners', 3, 'name'], invalid],
  ]);
});

test('lists of lists that are not as deep as the schema says are null where they are not', async () => {
  expect(await askFor('{ grid }', '{"data":{"grid":[[1,2],3,[[4]],null,["5"]]}}')).toEqual([
    { grid: [[1, 2], null, [null], null, [null]] },
    [['grid', 1], invalid],
    [['grid', 2, 0], invalid],
    [['grid', 4, 0], invalid],
  ]);
});

test('of two values for one key the last counts, as everywhere in JSON', async () => {
  expect(await askFor('{ thing { label } }', '{"data":{"thing":{"label":"a","label":"b"}}}')).toEqual([
    { thing: { label: 'b' } },
  ]);
  expect(await askFor('{ thing { label } }', '{"data":{"thing":{"label":"a","label":5}}}')).toEqual([
    { thing: { label: null } },
    [['thing', 'label'], invalid],
  ]);
});

/** Each text as a subgraph may write it, and what it says. */
const texts = [
  [String.raw`"a \"b\" c"`, 'a "b" c'],
  [String.raw`"line\nline"`, 'line\nline'],
  [String.raw`"\u0022,\u0022id\u0022:\u00227"`, '","id":"7'],
  [String.raw`"\ud800"`, '\ud800'],
  ['"über 😀 \u2028 \u007f"', 'über 😀 \u2028 \u007f'],
] as const;

test.each(texts)('the text %s says what it said, whichever of two answers it is in', async (json, said) => {
  const query = '{ thing { label best { text } } }';
  const ask = async (label: string, text: string): Promise<unknown> => {
    gateway.answer({
      things: `{"data":{"thing":{"__typename":"Thing","id":"1","label":${label}}}}`,
      reviews: `{"data":{"_entities":[{"tripgraph_echo_0_id":"1","best":{"text":${text}}}]}}`,
    });
    return (await gateway.ask(query)).body['data'];
  };
  expect(await ask(json, '"plain"')).toEqual({ thing: { label: said, best: { text: 'plain' } } });
  expect(await ask('"plain"', json)).toEqual({ thing: { label: 'plain', best: { text: said } } });
});

describe('an object whose type the schema leaves open', () => {
  const query = '{ node { label ... on Thing { int } } either { ... on Other { label } } nodes { label } }';
  const ask = (node: string): Promise<unknown[]> => askFor(query, `{"data":{"node":${node},"either":null,"nodes":[]}}`);
  const rest = { either: null, nodes: [] };

  test.each([
    ['says no type', '{"label":"x","int":1}'],
    ['says null for its type', '{"__typename":null,"label":"x","int":1}'],
    ['says a number for its type', '{"__typename":5,"label":"x","int":1}'],
    ['says a type that the schema does not have', '{"__typename":"Ghost","label":"x","int":1}'],
    ['says a type that may not stand there', '{"__typename":"Inner","label":"x","int":1}'],
    ['says a scalar for its type', '{"__typename":"Int","label":"x","int":1}'],
    ['says a name of JavaScript for its type', '{"__typename":"__proto__","label":"x","int":1}'],
    ['says another', '{"__typename":"constructor","label":"x","int":1}'],
  ])('and that %s is null with an error', async (_, json) => {
    expect(await ask(json)).toEqual([{ node: null, ...rest }, [['node'], invalid]]);
  });

  test('shows the fields of the type that it says and of no other', async () => {
    const other = '{"__typename":"Other","label":"x","int":1}';
    expect(await ask(other)).toEqual([{ node: { label: 'x' }, ...rest }]);
    expect(await ask('{"__typename":"Thing","label":"x","int":1}')).toEqual([
      { node: { label: 'x', int: 1 }, ...rest },
    ]);
  });

  test('is null in a list without taking others with it', async () => {
    const nodes = '[{"__typename":"Ghost","label":"x"},{"__typename":"Other","label":"y"},{"label":"z"},5]';
    expect(await askFor('{ nodes { label } }', `{"data":{"nodes":${nodes}}}`)).toEqual([
      { nodes: [null, { label: 'y' }, null, null] },
      [['nodes', 0], invalid],
      [['nodes', 2], invalid],
      [['nodes', 3], invalid],
    ]);
  });
});
