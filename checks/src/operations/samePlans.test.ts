import { buildSchema, parse } from 'graphql';
import { expect, test } from 'vitest';
import { samePlans } from './samePlans.js';
import { usedCoordinates } from './usedCoordinates.js';

const supergraph = `schema @link(url: "https://specs.apollo.dev/join/v0.5") { query: Query }

enum join__Graph { A @join__graph(name: "a", url: "http://a") }

type Query { place: Place thing: Thing book: Book }

type Place @join__type(graph: A, key: "id") { id: ID! name: String }

type Book @join__type(graph: A, key: "author { id }") { author: Author pages: Int }

type Author @join__type(graph: A) { id: ID! name: String }

interface Thing { id: ID! }

type Tour implements Thing { id: ID! name: String }
`;

const used = (operation: string) =>
  usedCoordinates(buildSchema(supergraph, { assumeValidSDL: true }), parse(operation));
const isSame = (before: string, after: string, operation: string): boolean => {
  expect(supergraph).toContain(before);
  return samePlans(supergraph, supergraph.replace(before, after))(used(operation));
};

test('what an operation does not touch does not change its plan', () => {
  expect(isSame('pages: Int', 'pages: Int words: Int', '{ place { name } }')).toBe(true);
  expect(isSame('pages: Int', 'pages: Int words: Int', '{ book { pages } }')).toBe(false);
});

test('an interface is what implements it, and a key what is in it', () => {
  expect(isSame('id: ID! name: String }\n', 'id: ID! name: Int }\n', '{ place { name } }')).toBe(false);
  expect(isSame('implements Thing { id: ID! name: String', 'implements Thing { id: ID!', '{ thing { id } }')).toBe(
    false,
  );
  expect(isSame('type Author @join__type(graph: A) { id: ID!', 'type Author { id: ID!', '{ book { pages } }')).toBe(
    false,
  );
});

test('where a subgraph is, and what is joined how, may change any plan', () => {
  expect(isSame('http://a', 'http://b', '{ place { name } }')).toBe(false);
  expect(isSame('join/v0.5', 'join/v0.6', '{ place { name } }')).toBe(false);
});
