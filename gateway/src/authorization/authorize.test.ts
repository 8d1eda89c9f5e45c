import { buildSchema, getOperationAST, parse, print, type OperationDefinitionNode } from 'graphql';
import { expect, test } from 'vitest';
import { authorize, type View } from './authorize.js';
import type { Grants, Guards, Reading } from './guards.js';

const schema = buildSchema(`
  type Query { w: W pair: Pair }
  type Mutation { change: W }
  type W { secret: Int k: K deep: W }
  type K { f: Int g: Int h: Int }
  union Pair = Left | Right
  type Left { id: ID } type Right { id: ID }
`);

const scope = (name: string) => [{ kind: 'scopes' as const, anyOf: [[name]] }];
const readings = (of: Record<string, Reading[]>): Guards['readings'] => new Map(Object.entries(of));
const guarding = (
  requirements: Record<string, Array<ReturnType<typeof scope>[number]>>,
  made: Guards['readings'] = new Map(),
) =>
  authorize({
    guards: { requirements: new Map(Object.entries(requirements)), readings: made },
    apiSchema: schema,
    wholeSchema: schema,
    reject: false,
  });

const see = (allow: ReturnType<typeof authorize>, source: string, grants: Grants = {}): View | undefined => {
  const document = parse(source);
  const operation = getOperationAST(document) as OperationDefinitionNode;
  return allow(document, operation)?.viewOf(grants, document, operation);
};
const askedOf = (view: View | undefined): string | undefined =>
  view?.kind === 'shown' && view.asked ? print(view.asked).replace(/\s+/g, ' ') : undefined;

test('an operation that uses nothing guarded is none of its business', () => {
  expect(see(guarding({ 'W.secret': scope('z') }), '{ w { deep { k { f } } } }')).toBeUndefined();
});

test('GHSA-m8jr-fxqx-8xx6: a field that takes a setting of the context takes what that takes', () => {
  const allow = guarding({ 'W.secret': scope('z') }, readings({ 'K.f': [{ type: 'W', fields: 'secret' }] }));
  expect(askedOf(see(allow, '{ w { k { f g } } }'))).toBe('{ w { k { g } } }');
  expect(askedOf(see(allow, '{ w { k { f g } } }', { scopes: ['z'] }))).toBe('{ w { k { f g } } }');
});

test('GHSA-m8jr-fxqx-8xx6: however many fields are between, and in a ring, too', () => {
  const made = readings({
    'K.h': [{ type: 'K', fields: 'g' }],
    'K.g': [{ type: 'K', fields: 'f' }],
    'K.f': [
      { type: 'W', fields: 'deep { secret }' },
      { type: 'K', fields: 'h' },
    ],
  });
  const allow = guarding({ 'W.secret': scope('z') }, made);
  for (const field of ['f', 'g', 'h'])
    expect([field, askedOf(see(allow, `{ w { k { ${field} } } }`))]).toEqual([field, '{ w { k { __typename } } }']);
});

test('of a union that has only guarded types not even the type is told', () => {
  const allow = guarding({ Left: scope('z'), Right: [...scope('z'), ...scope('y')] });
  expect(see(allow, '{ pair { __typename } }')).toMatchObject({ kind: 'shown', asked: undefined });
  expect(askedOf(see(allow, '{ pair { __typename ... on Right { id } } }', { scopes: ['z'] }))).toBe(
    '{ pair { __typename ... on Right { __typename } } }',
  );
});

test('clients are of one case when they meet the same of what the operation uses, whatever else they have', () => {
  const many = Object.fromEntries(Array.from({ length: 80 }, (_, index) => [`T${index}.x`, scope(`s${index}`)]));
  const allow = guarding({ ...many, 'W.secret': scope('z'), 'K.f': scope('y') });
  const document = parse('{ w { secret } }');
  const guarded = allow(document, getOperationAST(document) as OperationDefinitionNode);
  const caseOf = (...scopes: string[]) => guarded?.caseOf({ scopes });
  expect(caseOf('z', 'y', 's3')).toBe(caseOf('z'));
  expect(caseOf('y', 's79')).toBe(caseOf());
  expect(caseOf('z')).not.toBe(caseOf());
});

test('a mutation is refused for anything in it, with the places', () => {
  expect(see(guarding({ 'W.secret': scope('z') }), 'mutation { a: change { deep { secret } } }')).toEqual({
    kind: 'refused',
    paths: [['a', 'deep', 'secret']],
  });
});
