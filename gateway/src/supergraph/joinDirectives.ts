import {
  Kind,
  parseType,
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type InterfaceTypeDefinitionNode,
  type ObjectTypeDefinitionNode,
  type TypeNode,
} from 'graphql';
import { argumentOf } from './links.js';

/** A type with fields. */
export type Composite = ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode;
export type Directed = { readonly directives?: readonly ConstDirectiveNode[] | undefined };

/** The directives of that name on a definition. */
export const directivesNamed = (node: Directed, name: string): ConstDirectiveNode[] =>
  (node.directives ?? []).filter((directive) => directive.name.value === name);

/** A directive's argument as text, when it is a string or an enum value. */
export const argumentText = (directive: ConstDirectiveNode | undefined, argument: string): string | undefined => {
  const node = directive && argumentOf(directive, argument);
  return node?.kind === Kind.STRING || node?.kind === Kind.ENUM ? node.value : undefined;
};

/** A directive's argument as a whole number. */
export const argumentNumber = (directive: ConstDirectiveNode | undefined, argument: string): number | undefined => {
  const node = directive && argumentOf(directive, argument);
  return node?.kind === Kind.INT ? Number(node.value) : undefined;
};

const isBoolean = (directive: ConstDirectiveNode, argument: string, value: boolean): boolean => {
  const node = argumentOf(directive, argument);
  return node?.kind === Kind.BOOLEAN && node.value === value;
};

/** The graph's name in the supergraph's enum join__Graph, such as ACTIVITIES for the subgraph `activities`. */
export const graphNameOf = (supergraph: DocumentNode, subgraph: string): string | undefined => {
  for (const definition of supergraph.definitions) {
    if (definition.kind !== Kind.ENUM_TYPE_DEFINITION || definition.name.value !== 'join__Graph') continue;
    return definition.values?.find(
      (value) => argumentText(directivesNamed(value, 'join__graph')[0], 'name') === subgraph,
    )?.name.value;
  }
  return undefined;
};

/** Whether `graph` has a part of a type. */
export const hasType = (type: Directed, graph: string): boolean =>
  directivesNamed(type, 'join__type').some((join) => argumentText(join, 'graph') === graph);

/** Whether `graph` resolves a field: a field without @join__field is resolved by every graph of its type. */
export const resolvesField = (field: FieldDefinitionNode, graph: string): boolean => {
  const joins = directivesNamed(field, 'join__field').filter((join) => argumentOf(join, 'graph') !== undefined);
  return (
    joins.length === 0 ||
    joins.some((join) => argumentText(join, 'graph') === graph && !isBoolean(join, 'external', true))
  );
};

/** The type that `graph` says a field has; the supergraph's own where both are the same. */
export const fieldTypeIn = (field: FieldDefinitionNode, graph: string): TypeNode => {
  const join = directivesNamed(field, 'join__field').find((node) => argumentText(node, 'graph') === graph);
  const type = argumentText(join, 'type');
  return type === undefined ? field.type : parseType(type);
};

/** The keys by which `graph` may be asked for entities of a type, as field sets. */
export const keysOfType = (type: Directed, graph: string): string[] =>
  directivesNamed(type, 'join__type')
    .filter((join) => argumentText(join, 'graph') === graph && !isBoolean(join, 'resolvable', false))
    .flatMap((join) => argumentText(join, 'key') ?? []);

/** Where the supergraph says each subgraph is, by the subgraph's name. */
export const routingUrlsOf = (supergraph: DocumentNode): Map<string, string> => {
  const urls = new Map<string, string>();
  for (const definition of supergraph.definitions) {
    if (definition.kind !== Kind.ENUM_TYPE_DEFINITION || definition.name.value !== 'join__Graph') continue;
    for (const value of definition.values ?? []) {
      const [join] = directivesNamed(value, 'join__graph');
      const name = argumentText(join, 'name');
      if (name !== undefined) urls.set(name, argumentText(join, 'url') ?? '');
    }
  }
  return urls;
};
