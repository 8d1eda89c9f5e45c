import { expect, test } from 'vitest';
import { refuseLostAuthorization } from './authorization.js';

const link = (rest: string): string => `@link(url: "https://specs.example.org/${rest})`;
const supergraph = (links: string, types: string): string =>
  `schema @link(url: "https://specs.apollo.dev/link/v1.0") ${links} { query: Query } ${types}`;
const named = link('authenticated/v0.1"');
const before = supergraph(named, 'type Query { x: Int @authenticated y: Int z: Int @authenticated }');
const saysOf = (old: string, next: string): string | undefined => {
  try {
    refuseLostAuthorization(old, next);
    return undefined;
  } catch (error) {
    return (error as Error).message.split('\n').slice(1).join();
  }
};

test('a field that is there without the guard that it had is named', () => {
  expect(saysOf(before, supergraph(named, 'type Query { x: Int y: Int @authenticated z: Int @authenticated }'))).toBe(
    '  Query.x: @authenticated',
  );
});

test('what is gone with its guard, and what is guarded as before, is fine', () => {
  expect(saysOf(before, supergraph(named, 'type Query { z: Int @authenticated }'))).toBeUndefined();
  expect(saysOf(before, before)).toBeUndefined();
});

test('types of every kind are looked at, and each guard by itself', () => {
  const types = (guard: string): string =>
    `type Query { x: T @policy } type T ${guard} { a: S } interface I ${guard} { a: S } scalar S ${guard} enum E ${guard} { A }`;
  const links = link('policy/v0.1"') + link('requiresScopes/v0.1"');
  const old = supergraph(links, types('@policy @requiresScopes(scopes: [["a"]])'));
  expect(saysOf(old, supergraph(links, types('@policy')))).toBe(
    ['T', 'I', 'S', 'E'].map((name) => `  ${name}: @requiresScopes`).join(),
  );
});

test('a guard may have another name in each of them', () => {
  const renamed = link('authenticated/v0.1", as: "partnersOnly"');
  const imported = link('access/v2.0", import: [{ name: "@authenticated", as: "@signedIn" }]');
  const types = (guard: string, y = ''): string => `type Query { x: Int @${guard} y: Int ${y} }`;
  expect(saysOf(supergraph(renamed, types('partnersOnly')), supergraph(imported, types('signedIn')))).toBeUndefined();
  expect(
    saysOf(supergraph(renamed, types('partnersOnly', '@partnersOnly')), supergraph(imported, types('signedIn'))),
  ).toBe('  Query.y: @authenticated');
  expect(saysOf(supergraph(renamed, types('partnersOnly')), supergraph('', types('partnersOnly')))).toBe(
    '  Query.x: @authenticated',
  );
});
