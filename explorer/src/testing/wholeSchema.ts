import { readFileSync } from 'node:fs';
import { buildASTSchema, parse, type GraphQLSchema } from 'graphql';

/** A file of the project, by its path from the root. */
export const projectFile = (path: string): string => new URL(`../../../${path}`, import.meta.url).pathname;

/** The schema of the whole graph, with what only the gateway sees. */
export const wholeSchema = (): GraphQLSchema =>
  buildASTSchema(parse(readFileSync(projectFile('supergraph.graphql'), 'utf8'), { noLocation: true }), {
    assumeValidSDL: true,
  });
