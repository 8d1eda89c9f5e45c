import { buildSchema, parse, specifiedRules, validate } from 'graphql';
import { expect, test } from 'vitest';
import { reservedNames } from './reservedNames.js';

const schema = buildSchema('type Query { activity(id: ID): ID }');
const rule = reservedNames({ prefix: 'tripgraph_', variables: ['representations'] });

const check = (query: string): Array<readonly [string, unknown]> =>
  validate(schema, parse(query), [...specifiedRules, rule]).map(
    ({ message, extensions }) => [message, extensions['code']] as const,
  );

const code = 'GRAPHQL_VALIDATION_FAILED';

test('an alias like those of the gateway is refused', () => {
  expect(check('{ tripgraph_key: activity }')).toEqual([
    ['The alias "tripgraph_key" begins with "tripgraph_", which is reserved. Choose another.', code],
  ]);
});

test('an alias like those of the gateway is refused in a fragment, too', () => {
  expect(check('{ ...part } fragment part on Query { tripgraph_key: activity }')).toEqual([
    ['The alias "tripgraph_key" begins with "tripgraph_", which is reserved. Choose another.', code],
  ]);
});

test('a variable like those that carry the ids of one shard is refused', () => {
  expect(check('query ($tripgraph_id_0: ID) { activity(id: $tripgraph_id_0) }')).toEqual([
    ['The variable "$tripgraph_id_0" begins with "tripgraph_", which is reserved. Choose another.', code],
  ]);
});

test('the variable that carries entities is refused', () => {
  expect(check('query ($representations: ID) { activity(id: $representations) }')).toEqual([
    ['The variable has the name "$representations", which is reserved. Choose another.', code],
  ]);
});

test.each([
  'query ($id: ID) { representations: activity(id: $id) }',
  'query ($representation: ID) { activity(id: $representation) }',
  'query ($tripgraph: ID) { tripgraph: activity(id: $tripgraph) }',
])('names that only resemble reserved ones pass: %s', (query) => {
  expect(check(query)).toEqual([]);
});
