import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RawAnswer } from '../testing/federatedGateway.js';
import { startHostileGateway, type HostileGateway } from '../testing/hostileGateway.js';

let gateway: HostileGateway;

beforeAll(async () => {
  gateway = await startHostileGateway();
});

afterAll(() => gateway.close());

type ClientError = { path?: unknown; message: string; extensions: { code: string } };

/** Data, and of each error its place and code. */
const askFor = async (query: string, things: RawAnswer): Promise<unknown[]> => {
  gateway.answer({ things, reviews: '{"data":{"newest":{"text":"t"}}}' });
  const { status, body } = await gateway.ask(query);
  expect(status).toBe(200);
  const errors = (body['errors'] ?? []) as ClientError[];
  return [body['data'], ...errors.map(({ path, extensions }) => [path, extensions.code])];
};

const invalid = 'SUBGRAPH_INVALID_ANSWER';
const query = '{ thing { label } grid newest { text } }';
const newest = { text: 't' };
const lost = [{ thing: null, grid: null, newest }, [['thing'], invalid], [['grid'], invalid]];

describe('an answer that is none leaves a hole for each field that it was to fill, and for no other', () => {
  test.each<[string, RawAnswer]>([
    ['nothing', ''],
    ['a page', '<html>no</html>'],
    ['half an answer', '{"data":{"thing":{"label":"x"'],
    ['JSON after a byte order mark', '\uFEFF{"data":{"thing":{"label":"x"},"grid":null}}'],
    ['two answers', '{"data":{"thing":null}}{"data":{"thing":null}}'],
    ['JSON in UTF-16', Buffer.from('{"data":{"thing":{"label":"x"},"grid":null}}', 'utf16le')],
    ['bytes that are no UTF-8', Buffer.from('{"data":{"thing":{"label":"caf\xe9"},"grid":null}}', 'latin1')],
    ['a list', '[{"data":{"thing":null}}]'],
    ['a text', '"data"'],
    ['a number', '1e400'],
    ['null', 'null'],
    ['an empty object', '{}'],
    ['data that is null, and no error', '{"data":null}'],
    ['data that is a list', '{"data":[{"thing":{"label":"x"}}]}'],
    ['data that is a text', '{"data":"{}"}'],
    ['errors that are no list', '{"data":{"thing":{"label":"x"}},"errors":{"message":"x"}}'],
    ['errors that are texts', '{"data":{"thing":{"label":"x"}},"errors":["x"]}'],
    ['an error without a message', '{"data":{"thing":{"label":"x"}},"errors":[{"path":["thing"]}]}'],
    ['errors that are null', '{"data":{"thing":{"label":"x"}},"errors":[null]}'],
  ])('%s', async (_, answer) => {
    expect(await askFor(query, answer)).toEqual(lost);
  });
});

test('data that is null is explained by the errors beside it', async () => {
  const error = '{"message":"no","extensions":{"code":"NOT_FOUND"}';
  expect(await askFor(query, `{"data":null,"errors":[${error}}]}`)).toEqual([
    { thing: null, grid: null, newest },
    [undefined, 'NOT_FOUND'],
  ]);
  expect(await askFor(query, `{"data":null,"errors":[${error},"path":["thing"]}]}`)).toEqual([
    { thing: null, grid: null, newest },
    [['thing'], 'NOT_FOUND'],
  ]);
});

describe('an answer that is nested deeper than can be walked is refused', () => {
  const lists = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
  const objects = `${'{"inner":'.repeat(100_000)}null${'}'.repeat(100_000)}`;

  test.each(['label', 'tags', 'anything', 'inner { name }', 'inners { name }'])('at %s', async (field) => {
    const key = field.split(' ')[0] ?? '';
    for (const json of [lists, objects])
      expect(await askFor(`{ thing { ${field} } }`, `{"data":{"thing":{"${key}":${json}}}}`)).toEqual([
        { thing: null },
        [['thing'], invalid],
      ]);
  });

  test('where nobody asked for anything', async () => {
    expect(await askFor(query, lists)).toEqual(lost);
    expect(await askFor(query, `{"data":${objects}}`)).toEqual(lost);
    expect(await askFor(query, `{"data":{"more":${lists}}}`)).toEqual(lost);
    expect(await askFor(query, `{"extensions":${objects},"data":{}}`)).toEqual(lost);
  });

  test('in an entity', async () => {
    gateway.answer({
      things: '{"data":{"things":[{"__typename":"Thing","id":"a"}]}}',
      reviews: `{"data":{"_entities":[{"tripgraph_echo_0_id":"a","stars":${lists}}]}}`,
    });
    const { body } = await gateway.ask('{ things { id stars } }');
    expect(body).toMatchObject({
      data: { things: [{ id: 'a', stars: null }] },
      errors: [{ path: ['things', 0], extensions: { code: invalid } }],
    });
  });
});

test('an answer may be as deep as an operation asks', async () => {
  const depth = 95;
  const selection = `${'inner { '.repeat(depth)} name ${'}'.repeat(depth)}`;
  const inner = `${'{"inner":'.repeat(depth)}{"name":"x"}${'}'.repeat(depth)}`;
  const [data] = await askFor(`{ thing { ${selection} } }`, `{"data":{"thing":${inner}}}`);
  expect(JSON.stringify(data)).toBe(`{"thing":${inner}}`);
});
