import { buildSchema, type GraphQLInterfaceType, type GraphQLObjectType } from 'graphql';
import { expect, test } from 'vitest';
import type { Requirement } from '@tripgraph/gateway/authorization/guards';
import { requirementText, whoMaySeeIn } from './whoMaySee.js';

const schema = buildSchema(`
  type Query { node: Node tour: Tour }
  interface Node { id: ID price: Int }
  type Tour implements Node { id: ID price: Int margin: Int }
`);
const scopes = (...anyOf: string[][]): Requirement => ({ kind: 'scopes', anyOf });
const guards = {
  requirements: new Map<string, Requirement[]>([
    ['Tour', [{ kind: 'authenticated' }]],
    ['Tour.price', [scopes(['prices:net'])]],
    ['Tour.margin', [scopes(['finance', 'internal'], ['owner'])]],
  ]),
  readings: new Map(),
};
const typeOf = (name: string) => schema.getType(name) as GraphQLObjectType | GraphQLInterfaceType;

test('a field takes what stands at it and at its value; what its type takes is said once, at the type', () => {
  const who = whoMaySeeIn(schema, guards);
  expect(who.type('Tour')).toEqual(['Only with a key or a token.']);
  expect(who.field(typeOf('Tour'), 'id')).toEqual([]);
  expect(who.field(typeOf('Tour'), 'margin')).toEqual(['Only with the scopes `finance` and `internal`, or `owner`.']);
  expect(who.field(typeOf('Query'), 'tour')).toEqual(['Only with a key or a token.']);
  expect(who.field(typeOf('Node'), 'price')).toEqual([
    'Only with a key or a token.',
    'Only with the scope `prices:net`.',
  ]);
  expect(requirementText(scopes())).toBe('Nobody.');
});

test('where nothing is guarded, everybody sees everything', () => {
  expect(whoMaySeeIn(schema, undefined).field(typeOf('Tour'), 'margin')).toEqual([]);
});
