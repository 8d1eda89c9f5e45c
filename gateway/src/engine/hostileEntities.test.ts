import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startHostileGateway, type HostileGateway } from '../testing/hostileGateway.js';

let gateway: HostileGateway;

beforeAll(async () => {
  gateway = await startHostileGateway();
});

afterAll(() => gateway.close());

type ClientError = { path?: unknown; message: string; extensions: { code: string } };

const ask = async (query: string): Promise<unknown[]> => {
  const { status, body } = await gateway.ask(query);
  expect(status).toBe(200);
  const errors = (body['errors'] ?? []) as ClientError[];
  return [body['data'], ...errors.map(({ path, extensions }) => [path, extensions.code])];
};

const invalid = 'SUBGRAPH_INVALID_ANSWER';
/** `{$a,"stars":1}` is an entity that names the key of a, as entities are asked to. */
const withKeys = (json: string): string => json.replace(/\$(\w+)/g, '"tripgraph_echo_0_id":"$1"');
const thing = (id: string, more = ''): string => `{"__typename":"Thing","id":"${id}"${more}}`;
const threeThings = `{"data":{"things":[${['a', 'b', 'c'].map((id) => thing(id)).join()}]}}`;

/** Three things, of which reviews says this. */
const starsOfThree = (reviews: string): Promise<unknown[]> => {
  gateway.answer({ things: threeThings, reviews: withKeys(reviews) });
  return ask('{ things { id stars } }');
};

const things = (...stars: Array<number | null>): unknown => ({
  things: stars.map((each, index) => ({ id: 'abc'[index], stars: each })),
});
const lost = [0, 1, 2].map((index) => [expect.arrayContaining(['things', index]) as unknown, invalid]);

describe('entities that are not one for each representation are nobody’s', () => {
  test.each([
    ['too few', '[{$a,"stars":1},{$b,"stars":2}]'],
    ['none', '[]'],
    ['too many', '[{$a,"stars":1},{$b,"stars":2},{$c,"stars":3},{$c,"stars":4}]'],
    ['an object', '{"0":{$a,"stars":1},"1":{$b,"stars":2},"2":{$c,"stars":3},"length":3}'],
    ['a text', '"abc"'],
    ['a number', '3'],
    ['true', 'true'],
    ['null', 'null'],
    ['a list in a list', '[[{$a,"stars":1},{$b,"stars":2},{$c,"stars":3}]]'],
  ])('%s', async (_, entities) => {
    expect(await starsOfThree(`{"data":{"_entities":${entities}}}`)).toEqual([things(null, null, null), ...lost]);
  });

  test('not there at all', async () => {
    expect(await starsOfThree('{"data":{}}')).toEqual([things(null, null, null), ...lost]);
  });

  test('too few, with an error that speaks of one of them only', async () => {
    const error = '{"message":"gone","path":["_entities",1],"extensions":{"code":"NOT_FOUND"}}';
    const [data, ...errors] = await starsOfThree(`{"data":{"_entities":[{"stars":1}]},"errors":[${error}]}`);
    expect(data).toEqual(things(null, null, null));
    expect(errors).toEqual(expect.arrayContaining([[['things', 1], 'NOT_FOUND'], lost[0], lost[2]]));
  });
});

describe('one entity that is none leaves the others as they are', () => {
  test.each([
    ['a text', '"x"'],
    ['a number', '5'],
    ['false', 'false'],
    ['a list', '[{"stars":9}]'],
    ['an empty list', '[]'],
  ])('%s', async (_, entity) => {
    expect(await starsOfThree(`{"data":{"_entities":[{$a,"stars":1},${entity},{$c,"stars":3}]}}`)).toEqual([
      things(1, null, 3),
      [['things', 1], invalid],
    ]);
  });

  test('null says that there is none', async () => {
    expect(await starsOfThree('{"data":{"_entities":[{$a,"stars":1},null,{$c,"stars":3}]}}')).toEqual([
      things(1, null, 3),
    ]);
  });

  test.each(['"5"', '1.5', '{}', '[5]', '1e400'])('one whose stars are %s', async (stars) => {
    expect(await starsOfThree(`{"data":{"_entities":[{$a,"stars":1},{$b,"stars":${stars}},{$c,"stars":3}]}}`)).toEqual([
      things(1, null, 3),
      [['things', 1, 'stars'], invalid],
    ]);
  });
});

test('what an entity says of fields that nobody asked for is not heard', async () => {
  gateway.answer({
    things: `{"data":{"things":[${thing('a', ',"label":"x","aliased_mine":5,"stars":99')}],"stars":4}}`,
    reviews: withKeys(
      '{"data":{"_entities":[{$a,"stars":1,"id":"z","label":"y","aliased_mine":6,"int":7,"best":{"text":"t"}}]}}',
    ),
  });
  expect(await ask('{ things { id label mine: int stars } }')).toEqual([
    { things: [{ id: 'a', label: 'x', mine: 5, stars: 1 }] },
  ]);
});

test('an entity that a subgraph says stars of without being asked gets those of the subgraph that was asked', async () => {
  gateway.answer({
    things: `{"data":{"things":[${thing('a', ',"stars":99')}]}}`,
    reviews: '{"data":{"_entities":[null]}}',
  });
  expect(await ask('{ things { id stars } }')).toEqual([{ things: [{ id: 'a', stars: null }] }]);
});

test('an object that does not say of which type it is has no entity, and says so', async () => {
  gateway.answer({
    things: `{"data":{"things":[${thing('a')},{"id":"b"}]}}`,
    reviews: withKeys('{"data":{"_entities":[{$a,"stars":1}]}}'),
  });
  expect(await ask('{ things { id stars } }')).toEqual([{ things: null }, [['things', 1], invalid]]);
  expect(gateway.asked.map(({ variables }) => variables)).toEqual([
    { representations: [{ __typename: 'Thing', id: 'a' }] },
  ]);
});

test('the same entity twice is asked for once, and each keeps what was said of it', async () => {
  gateway.answer({
    things: `{"data":{"things":[${thing('a', ',"label":"one"')},${thing('a', ',"label":"two"')}]}}`,
    reviews: withKeys('{"data":{"_entities":[{$a,"stars":1,"best":{"words":[{"text":"x"}]}}]}}'),
  });
  const best = { words: [{ text: 'x' }] };
  expect(await ask('{ things { id label stars best { words { text } } } }')).toEqual([
    {
      things: [
        { id: 'a', label: 'one', stars: 1, best },
        { id: 'a', label: 'two', stars: 1, best },
      ],
    },
  ]);
  expect(gateway.asked).toHaveLength(1);
  expect(gateway.asked[0]?.variables).toEqual({ representations: [{ __typename: 'Thing', id: 'a' }] });
});

describe('an entity of another type than the one asked for', () => {
  const askNodes = async (entities: string): Promise<unknown[]> => {
    gateway.answer({
      things: `{"data":{"nodes":[${thing('a')},{"__typename":"Other","id":"b"}]}}`,
      reviews: withKeys(`{"data":{"_entities":${entities}}}`),
    });
    return ask('{ nodes { __typename id ... on Thing { stars } ... on Other { stars } } }');
  };
  const [first, second] = [
    { __typename: 'Thing', id: 'a', stars: 1 },
    { __typename: 'Other', id: 'b', stars: 2 },
  ];

  test('an entity of the type that was asked for is taken', async () => {
    const entities = '[{"__typename":"Thing",$a,"stars":1},{"__typename":"Other","tripgraph_echo_1_id":"b","stars":2}]';
    expect(await askNodes(entities)).toEqual([{ nodes: [first, second] }]);
  });

  test.each(['"Thing"', '"Ghost"', '"Review"', '"__proto__"', '5', '{}', 'true'])(
    'one that says %s for its type is not taken',
    async (typeName) => {
      const entities = `[{"__typename":"Thing",$a,"stars":1},{"__typename":${typeName},"tripgraph_echo_1_id":"b","stars":2}]`;
      expect(await askNodes(entities)).toEqual([
        { nodes: [first, { ...second, stars: null }] },
        [['nodes', 1], invalid],
      ]);
    },
  );
});

describe('errors that point to nothing', () => {
  const asked = (path: string, more = ''): Promise<unknown[]> =>
    starsOfThree(
      `{"data":{"_entities":[{$a,"stars":1},null,{$c,"stars":3}]},"errors":[{"message":"m","path":${path},"extensions":{"code":"NOT_FOUND"}}${more}]}`,
    );

  test('one at an entity is at every object that it stands for', async () => {
    expect(await asked('["_entities",1]')).toEqual([things(1, null, 3), [['things', 1], 'NOT_FOUND']]);
  });

  test.each([
    ['an entity that does not exist', '["_entities",99,"stars"]'],
    ['one before the first', '["_entities",-1]'],
    ['half an entity', '["_entities",0.5]'],
    ['an entity whose number is a text', '["_entities","1"]'],
    ['nothing', '[]'],
    ['a text', '"_entities.1"'],
    ['null', '[null]'],
    ['an object', '{"0":"_entities","1":1}'],
    ['lists', '[["_entities"],[1]]'],
    ['a field of another request', '["things",1]'],
    ['a number that is none', '["_entities",1e400]'],
    ['names of JavaScript', '["_entities","__proto__"]'],
    ['others', '["constructor","prototype"]'],
    ['an index after those', '["_entities","length"]'],
  ])('%s: said without a path, and the data is there', async (_, path) => {
    expect(await asked(path)).toEqual([things(1, null, 3), [undefined, 'NOT_FOUND']]);
  });

  test('fields below an entity that it does not have are said where the entity is', async () => {
    const [data, error] = await asked(`["_entities",1,"stars",5,"__proto__",0,${'"x",'.repeat(50)}"y"]`);
    expect(data).toEqual(things(1, null, 3));
    expect(error).toEqual([expect.arrayContaining(['things', 1]), 'NOT_FOUND']);
  });

  test('and none hides that another value is wrong', async () => {
    const errors = '[{"message":"m","path":["_entities",1,"stars"],"extensions":{"code":"NOT_FOUND"}}]';
    const entities = '[{$a,"stars":"1"},{$b,"stars":2},{$c,"stars":3}]';
    expect(await starsOfThree(`{"data":{"_entities":${entities}},"errors":${errors}}`)).toEqual([
      things(null, 2, 3),
      [['things', 1, 'stars'], 'NOT_FOUND'],
      [['things', 0, 'stars'], invalid],
    ]);
  });
});
