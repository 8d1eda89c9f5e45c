import {
  getLocation,
  GraphQLError,
  Kind,
  parse,
  type ASTNode,
  type DefinitionNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
  type Source,
} from 'graphql';

/** The operations and fragments of all documents, by name. */
export type Definitions = {
  readonly operations: ReadonlyMap<string, OperationDefinitionNode>;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
};

/** What came of reading documents: each problem begins with file and line. */
export type Collected = Definitions & { readonly problems: readonly string[] };

/** Where something stands, as `src/place.graphql:3`. */
export const placeOf = ({ loc }: ASTNode): string => {
  if (!loc) return 'somewhere';
  const { line } = getLocation(loc.source, loc.start);
  return `${loc.source.name}:${line + loc.source.locationOffset.line - 1}`;
};

const placeOfError = ({ source, locations }: GraphQLError): string =>
  source && locations?.[0] ? `${source.name}:${locations[0].line + source.locationOffset.line - 1}` : 'somewhere';

const definitionsIn = (source: Source, maxTokens: number): readonly DefinitionNode[] | string => {
  try {
    return parse(source, { maxTokens }).definitions;
  } catch (error) {
    return error instanceof GraphQLError
      ? `${placeOfError(error)}: ${error.message}`
      : `${source.name}: it is nested too deep to be read`;
  }
};

const note = <Definition extends DefinitionNode>(
  kind: string,
  definition: Definition,
  name: string | undefined,
  into: Map<string, Definition>,
  problems: string[],
): void => {
  if (name === undefined) {
    problems.push(`${placeOf(definition)}: the ${kind} has no name; persisted operations are told apart by theirs`);
    return;
  }
  const same = into.get(name);
  if (same) problems.push(`${placeOf(definition)}: the ${kind} "${name}" is there already, at ${placeOf(same)}`);
  else into.set(name, definition);
};

/** Reads documents. A name of two operations or two fragments is a problem that tells both places, and so is an operation without one. */
export const collectDefinitions = (sources: readonly Source[], maxTokens: number): Collected => {
  const operations = new Map<string, OperationDefinitionNode>();
  const fragments = new Map<string, FragmentDefinitionNode>();
  const problems: string[] = [];
  for (const source of sources) {
    const definitions = definitionsIn(source, maxTokens);
    if (typeof definitions === 'string') {
      problems.push(definitions);
      continue;
    }
    for (const definition of definitions) {
      if (definition.kind === Kind.OPERATION_DEFINITION)
        note('operation', definition, definition.name?.value, operations, problems);
      else if (definition.kind === Kind.FRAGMENT_DEFINITION)
        note('fragment', definition, definition.name.value, fragments, problems);
      else problems.push(`${placeOf(definition)}: a document has operations and fragments, not ${definition.kind}`);
    }
  }
  return { operations, fragments, problems };
};
