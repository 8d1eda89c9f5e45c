import { buildSubgraph, defaultPrintOptions, printSchema } from '@apollo/federation-internals';
import {
  isTypeDefinitionNode,
  isTypeExtensionNode,
  Kind,
  parse,
  print,
  visit,
  type ASTNode,
  type DocumentNode,
  type TypeDefinitionNode,
  type TypeExtensionNode,
} from 'graphql';

/** Schemas are completed by what Federation adds to them, and printed alike, however they were written. */
const completed = (sdl: string): DocumentNode => {
  const { schema } = buildSubgraph('parity', '', parse(sdl, { noLocation: true }), false);
  return parse(printSchema(schema, { ...defaultPrintOptions, mergeTypesAndExtensions: true }), { noLocation: true });
};

const byText = (one: ASTNode, other: ASTNode): number => (print(one) < print(other) ? -1 : 1);

/** Parts of a definition whose order means nothing. */
const unordered = ['directives', 'arguments', 'interfaces', 'types'] as const;

/** What is said, without how it is explained and in which order. */
const canonical = (document: DocumentNode): DocumentNode =>
  visit(document, {
    leave: (node: ASTNode) => {
      const plain: Record<string, unknown> = { ...node, description: undefined };
      for (const part of unordered)
        if (Array.isArray(plain[part])) plain[part] = [...(plain[part] as ASTNode[])].sort(byText);
      return plain;
    },
  }) as DocumentNode;

const partsOf = (type: TypeDefinitionNode | TypeExtensionNode): Array<[string, string]> => {
  const name = type.name.value;
  const members: readonly (ASTNode & { readonly name: { readonly value: string } })[] =
    'fields' in type ? (type.fields ?? []) : 'values' in type ? (type.values ?? []) : [];
  const bare = { ...type, ...('fields' in type && { fields: [] }), ...('values' in type && { values: [] }) };
  return [
    [name, print(bare)],
    ...members.map((member): [string, string] => [`${name}.${member.name.value}`, print(member)]),
  ];
};

/** A subgraph's schema in comparable parts by coordinate. Throws for what is no subgraph's schema. */
export const schemaParts = (sdl: string): Map<string, string> =>
  new Map(
    canonical(completed(sdl)).definitions.flatMap((definition): Array<[string, string]> => {
      if (definition.kind === Kind.DIRECTIVE_DEFINITION) return [[`@${definition.name.value}`, print(definition)]];
      return isTypeDefinitionNode(definition) || isTypeExtensionNode(definition) ? partsOf(definition) : [];
    }),
  );
