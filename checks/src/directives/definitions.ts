import { argumentText } from '@tripgraph/gateway/supergraph/joinDirectives';
import {
  isTypeDefinitionNode,
  isTypeExtensionNode,
  Kind,
  type ConstDirectiveNode,
  type DirectiveDefinitionNode,
  type DocumentNode,
  type InputValueDefinitionNode,
  type SchemaDefinitionNode,
  type SchemaExtensionNode,
  type TypeDefinitionNode,
  type TypeExtensionNode,
} from 'graphql';
import type { Place } from '../finding.js';
import type { SubgraphSource } from '../side.js';

/** What a coordinate stands for, in one of the places where it is written. */
export type Definition = {
  /** Activity, Activity.title, Query.search(first:), Currency.EUR, BookingInput.uuid. */
  readonly coordinate: string;
  readonly line: number;
  readonly column: number;
  readonly directives: readonly ConstDirectiveNode[];
};

type Named = {
  readonly name: { readonly value: string };
  readonly directives?: readonly ConstDirectiveNode[] | undefined;
  readonly loc?: { readonly startToken: { readonly line: number; readonly column: number } } | undefined;
};
type WithLocation = { readonly loc?: { readonly startToken: { readonly line: number; readonly column: number } } };

const definitionOf = (coordinate: string, node: Named): Definition => {
  // A description is not where one looks for a definition.
  const { line, column } = (node.name as WithLocation).loc?.startToken ?? { line: 1, column: 1 };
  return { coordinate, line, column, directives: node.directives ?? [] };
};

const withArguments = (
  coordinate: string,
  node: Named & { readonly arguments?: readonly InputValueDefinitionNode[] | undefined },
): Definition[] => [
  definitionOf(coordinate, node),
  ...(node.arguments ?? []).map((argument) => definitionOf(`${coordinate}(${argument.name.value}:)`, argument)),
];

const membersOf = (type: TypeDefinitionNode | TypeExtensionNode): Definition[] => {
  const name = type.name.value;
  if ('fields' in type)
    return (type.fields ?? []).flatMap((field) => withArguments(`${name}.${field.name.value}`, field));
  if ('values' in type) return (type.values ?? []).map((value) => definitionOf(`${name}.${value.name.value}`, value));
  return [];
};

const directiveDefinitions = (directive: DirectiveDefinitionNode): Definition[] => {
  const { name, arguments: taken } = directive;
  return withArguments(`@${name.value}`, { name, arguments: taken });
};

/** What a schema says it brings into the supergraph, as if it stood at the directive's definition. */
const composedDirectives = ({ directives = [] }: SchemaDefinitionNode | SchemaExtensionNode): Definition[] =>
  directives.flatMap((directive) => {
    const composed = argumentText(directive, 'name');
    if (composed === undefined || !composed.startsWith('@')) return [];
    const { line, column } = directive.loc?.startToken ?? { line: 1, column: 1 };
    return [{ coordinate: composed, line, column, directives: [directive] }];
  });

/** All that a schema defines, in its order; what is extended comes once for each place. */
export const definitionsOf = (document: DocumentNode): Definition[] =>
  document.definitions.flatMap((definition) => {
    if (definition.kind === Kind.DIRECTIVE_DEFINITION) return directiveDefinitions(definition);
    if (definition.kind === Kind.SCHEMA_DEFINITION || definition.kind === Kind.SCHEMA_EXTENSION)
      return composedDirectives(definition);
    if (!isTypeDefinitionNode(definition) && !isTypeExtensionNode(definition)) return [];
    return [definitionOf(definition.name.value, definition), ...membersOf(definition)];
  });

/** Where a definition of a subgraph is; undefined when its schema was not read from a file. */
export const placeIn = (
  { file }: Pick<SubgraphSource, 'file'>,
  definition: Pick<Definition, 'line' | 'column'> | undefined,
): Place | undefined =>
  file === undefined || !definition ? undefined : { file, line: definition.line, column: definition.column };
