import { composeServices } from '@apollo/composition';
import { Supergraph } from '@apollo/federation-internals';
import { lexicographicSortSchema, parse, printSchema } from 'graphql';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { extractSubgraphs } from './extractSubgraphs.js';

const ours = readFileSync(new URL('../../../supergraph.graphql', import.meta.url), 'utf8');
/** What clients see, but for the enum that is there for a directive of ours only. */
const apiOf = (supergraph: string): string => {
  const api = Supergraph.build(supergraph, { supportedFeatures: null }).apiSchema().toGraphQLJSSchema();
  return printSchema(lexicographicSortSchema(api)).replace(/("""[^"]*"""\n)?enum MergeRule \{[^}]*\}\n\n/, '');
};

test('what is extracted from our supergraph composes to the same schema for clients, descriptions included', () => {
  const extracted = extractSubgraphs(ours);
  expect(extracted.map(({ name }) => name).sort()).toEqual([
    'activities',
    'articles',
    'books',
    'carts',
    'lodgings',
    'places',
    'tours',
  ]);
  const composed = composeServices(extracted.map(({ name, url, sdl }) => ({ name, url, typeDefs: parse(sdl) })));
  expect(composed.errors).toBeUndefined();
  expect(apiOf(composed.supergraphSdl ?? '')).toBe(apiOf(ours));
});

test.each(['activities', 'articles', 'books', 'carts', 'lodgings', 'places', 'tours'])(
  '%s as its team writes it composes with what is extracted of the others',
  (own) => {
    const written = readFileSync(new URL(`../../../subgraphs/${own}/schema.graphql`, import.meta.url), 'utf8');
    const subgraphs = extractSubgraphs(ours).map(({ name, url, sdl }) => ({
      name,
      url,
      typeDefs: parse(name === own ? written : sdl),
    }));
    const composed = composeServices(subgraphs);
    expect(composed.errors).toBeUndefined();
    expect(apiOf(composed.supergraphSdl ?? '')).toBe(apiOf(ours));
  },
);

test('what is no supergraph is an error', () => {
  expect(() => extractSubgraphs('type Query { a: Int }')).toThrow();
});
