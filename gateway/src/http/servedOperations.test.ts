import { buildSchema, parse, specifiedRules, validate } from 'graphql';
import { expect, test } from 'vitest';
import { servedOperations } from './servedOperations.js';

const check = (sdl: string, query: string): Array<readonly [string, unknown]> =>
  validate(buildSchema(sdl), parse(query), [...specifiedRules, servedOperations]).map(
    ({ message, extensions }) => [message, extensions['code']] as const,
  );

const code = 'GRAPHQL_VALIDATION_FAILED';

test('a mutation is refused when the schema has none', () => {
  expect(check('type Query { x: Int }', 'mutation { x }')).toEqual([['The schema has no mutation type.', code]]);
});

test('a mutation passes when the schema has it', () => {
  expect(check('type Query { x: Int } type Mutation { x: Int }', 'mutation { x }')).toEqual([]);
});

test.each(['type Query { x: Int }', 'type Query { x: Int } type Subscription { x: Int }'])(
  'a subscription is refused by the schema "%s"',
  (sdl) => {
    expect(check(sdl, 'subscription { x }')).toEqual([['Subscriptions are not served here. Send a query.', code]]);
  },
);

test('an operation that cannot be served is refused also beside one that can', () => {
  expect(check('type Query { x: Int }', 'query a { x } mutation b { x }')).toEqual([
    ['The schema has no mutation type.', code],
  ]);
});
