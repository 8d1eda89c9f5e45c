import { expect, test } from 'vitest';
import { answering, startSmallGateway, type SmallGateway } from '../testing/smallGateway.js';

const schema = `
  type Query { activities(filter: Filter, order: Order): Int }
  input Filter { category: String }
  enum Order { PRICE NEWEST }`;

const start = (mode: string): Promise<SmallGateway> =>
  startSmallGateway(schema, answering({ data: { activities: 1 } }), {
    environment: { NODE_ENV: mode, GATEWAY_ANONYMOUS: 'free' },
  });

test.each(['{ __schema { types { name } } }', '{ __type(name: "Query") { name } }'])(
  'in production the schema cannot be read by %s; in development it can',
  async (query) => {
    const { ask } = await start('production');
    expect(await ask(query)).toMatchObject({
      status: 400,
      body: { errors: [{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }] },
    });
    const open = await start('development');
    expect((await open.ask(query)).body).not.toHaveProperty('errors');
  },
);

test('in production __typename is still answered: clients need it', async () => {
  const { ask } = await start('production');
  expect(await ask('{ __typename activities }')).toEqual({
    status: 200,
    body: { data: { __typename: 'Query', activities: 1 } },
  });
});

const misspelt = [
  ['a field', '{ activitie }', {}],
  ['an argument', '{ activities(filtr: {}) }', {}],
  ['a field of an input', '{ activities(filter: { categor: "x" }) }', {}],
  ['a value of an enum', '{ activities(order: PRIC) }', {}],
  ['a type', '{ activities ... on Quer { __typename } }', {}],
  [
    'a field of an input in a variable',
    'query ($f: Filter) { activities(filter: $f) }',
    { f: { categor: 'Did you mean it?' } },
  ],
  ['a value of an enum in a variable', 'query ($o: Order) { activities(order: $o) }', { o: 'PRIC' }],
] as const;

test('in production no name is suggested for what is nearly right; in development one is', async () => {
  const [open, closed] = [await start('development'), await start('production')];
  for (const [what, query, variables] of misspelt) {
    const messages = async ({ ask }: SmallGateway): Promise<string> =>
      JSON.stringify((await ask(query, variables)).body);
    expect(await messages(open), what).toMatch(
      /Did you mean \W*(the enum value )?\W*(activities|filter|category|PRICE|Query)\b/,
    );
    const told = await messages(closed);
    expect(told, what).toMatch(/"code":"(GRAPHQL_VALIDATION_FAILED|BAD_USER_INPUT)"/);
    expect(told, what).not.toMatch(/\b(category|PRICE|NEWEST)\b/);
    expect(told, what).not.toMatch(/Did you mean \W*(the enum value )?\W*(activities|filter|Query)\b/);
  }
});
