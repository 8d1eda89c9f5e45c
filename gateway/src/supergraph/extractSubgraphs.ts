import { baseType, isEnumType, Supergraph, type Schema } from '@apollo/federation-internals';
import { parse } from 'graphql';
import { importNames } from './importNames.js';
import { linksOf } from './links.js';

/** A subgraph as a supergraph tells of it. */
export type ExtractedSubgraph = { readonly name: string; readonly url: string; readonly sdl: string };

/** All that may be described; Apollo's own list is without the values of enums. */
const elementsOf = (schema: Schema) => [
  ...schema.allNamedSchemaElement(),
  ...schema.types().flatMap((type) => (isEnumType(type) ? type.values : [])),
];

/** What extraction leaves out is given back: the supergraph's descriptions, to what has the same coordinate. */
const describe = (schema: Schema, descriptions: ReadonlyMap<string, string>): void => {
  for (const element of elementsOf(schema)) {
    const description = descriptions.get(element.coordinate);
    if (description !== undefined) element.description = description;
  }
};

/** Types that only arguments of directives have: they came with a specification whose directives are not extracted. */
const dropTypesOfDirectives = (schema: Schema, supergraph: Schema): void => {
  const inputs = supergraph.directives().flatMap((directive) => [...directive.arguments()]);
  const names = new Set(inputs.flatMap(({ type }) => (type ? [baseType(type).name] : [])));
  for (const type of schema.types()) if (names.has(type.name) && type.referencers().size === 0) type.remove();
};

/**
 * The subgraphs that a supergraph was composed from, by what it says of them: enough to compose it again with another schema of
 * one of them. Directives of specifications that are not Apollo's are missing, with their types. Throws an Error for what is no supergraph.
 */
export const extractSubgraphs = (text: string): readonly ExtractedSubgraph[] => {
  const supergraph = Supergraph.build(text, { supportedFeatures: null });
  const descriptions = new Map(
    elementsOf(supergraph.schema).flatMap(({ coordinate, description }) =>
      description ? [[coordinate, description]] : [],
    ),
  );
  const links = linksOf(parse(text, { noLocation: true }));
  return [...supergraph.subgraphs()].map((subgraph) => {
    describe(subgraph.schema, descriptions);
    dropTypesOfDirectives(subgraph.schema, supergraph.schema);
    return { name: subgraph.name, url: subgraph.url, sdl: importNames(subgraph.toString(), links) };
  });
};
