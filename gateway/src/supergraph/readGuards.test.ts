import { parse } from 'graphql';
import { expect, test } from 'vitest';
import { readGuards } from './readGuards.js';

const supergraph = (links: string, types: string, link = 'link'): string =>
  `schema @${link}(url: "https://specs.apollo.dev/link/v1.0"${link === 'link' ? '' : `, as: "${link}"`}) ${links.replaceAll('@link(', `@${link}(`)} { query: Query }
  ${types}`;
const apollo = (rest: string): string => `@link(url: "https://specs.apollo.dev/${rest})`;
const read = (links: string, types: string, link?: string) => readGuards(parse(supergraph(links, types, link)));
const signedIn = [{ kind: 'authenticated' }];

test('a supergraph without them says nothing', () => {
  expect(read('', 'type Query { x: Int }')).toBeUndefined();
});

test('what stands at fields, objects, interfaces, scalars and enums is read, policies as scopes', () => {
  const links = apollo('requiresScopes/v0.1"') + apollo('policy/v0.1"') + apollo('authenticated/v0.1"');
  const guards = read(
    links,
    `type Query @authenticated { x: Int @requiresScopes(scopes: [["a", "b"], ["c"]]) @authenticated }
    interface I @policy(policies: [["p"]]) { y: Int } scalar S @authenticated enum E @authenticated { A }`,
  );
  expect([...(guards?.requirements ?? [])]).toEqual([
    ['Query', signedIn],
    ['Query.x', [...signedIn, { kind: 'scopes', anyOf: [['a', 'b'], ['c']] }]],
    ['I', [{ kind: 'scopes', anyOf: [['policy:p']] }]],
    ['S', signedIn],
    ['E', signedIn],
  ]);
});

test.each([
  ['as another name', apollo('authenticated/v0.1", import: [{ name: "@authenticated", as: "@known" }]'), 'known'],
  ['by the name of its specification', apollo('authenticated/v0.1", as: "known"'), 'known'],
  ['below a name of its own', apollo('federation/v2.9", as: "fed"'), 'fed__authenticated'],
  ['from the whole of Federation', apollo('federation/v2.9", import: ["@authenticated"]'), 'authenticated'],
])('CVE-2025-64347: a directive that is imported %s is one', (_how, links, name) => {
  expect(read(links, `type Query { x: Int @${name} }`)?.requirements.get('Query.x')).toEqual(signedIn);
});

test('CVE-2025-64347: so is one where @link itself has another name', () => {
  const guards = read(apollo('authenticated/v0.1"'), 'type Query { x: Int @authenticated }', 'core');
  expect(guards?.requirements.get('Query.x')).toEqual(signedIn);
});

test('a directive of that name from a specification of somebody else is not one', () => {
  const links = '@link(url: "https://example.org/guard/v1.0", import: ["@policy"])';
  expect(read(links, 'type Query { x: Int @policy(name: "p") }')).toBeUndefined();
});

test('a directive that cannot be understood is named, and not passed over', () => {
  const links = apollo('requiresScopes/v0.1"');
  expect(() => read(links, 'type Query { x: Int @requiresScopes }')).toThrow('Query.x: @requiresScopes does not say');
  expect(() => read(links, 'type Query { x: Int @requiresScopes(scopes: [[1]]) }')).toThrow(
    'lists of lists of strings',
  );
});

test('what a field is made of is read, by @requires and by @fromContext', () => {
  const guards = read(
    apollo('authenticated/v0.1"') + apollo('context/v0.1", import: [{ name: "@context", as: "@setting" }]'),
    `type Query { x: Int @authenticated }
    type T { a: Int b: Int @join__field(graph: G, requires: "a c { d }") }
    type W @setting(name: "g__w") { z: Int }
    type K { f: Int @join__field(graph: G, contextArguments: [{ context: "g__w", name: "a", type: "Int", selection: " { z }" }]) }`,
  );
  expect([...(guards?.readings ?? [])]).toEqual([
    ['T.b', [{ type: 'T', fields: 'a c { d }' }]],
    ['K.f', [{ type: 'W', fields: 'z' }]],
  ]);
});
