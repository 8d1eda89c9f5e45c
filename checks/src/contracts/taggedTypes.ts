import {
  isTypeDefinitionNode,
  Kind,
  type ConstDirectiveNode,
  type DocumentNode,
  type InputValueDefinitionNode,
  type TypeDefinitionNode,
  type TypeNode,
} from 'graphql';
import { argumentText } from '@tripgraph/gateway/supergraph/joinDirectives';
import { namedType } from '@tripgraph/gateway/supergraph/typeNode';
import { knownNamesIn } from '../directives/directiveNames.js';

/** Something that has tags of its own, and what it leads to. */
export type TaggedMember = {
  readonly name: string;
  readonly tags: readonly string[];
  /** The type of its values, for what has values. */
  readonly typeName: string | undefined;
  readonly members: readonly TaggedMember[];
};

export type TaggedType = Omit<TaggedMember, 'typeName'> & {
  readonly kind: TypeDefinitionNode['kind'];
  /** What a union may be. */
  readonly possible: readonly string[];
  readonly interfaces: readonly string[];
  /** Whether it is hidden from all clients already. */
  readonly isInaccessible: boolean;
};

type Node = {
  readonly name: { readonly value: string };
  readonly directives?: readonly ConstDirectiveNode[] | undefined;
  readonly type?: TypeNode;
  readonly arguments?: readonly InputValueDefinitionNode[] | undefined;
};

/** Specifications bring types and scalars of their own, which are for the gateway. */
const isMaking = (name: string): boolean => name.includes('__') || name.startsWith('_');

/** Types that directives take are needed as long as those are there, whatever has become of fields. */
const takenByDirectives = ({ definitions }: DocumentNode): Set<string> =>
  new Set(
    definitions.flatMap((definition) =>
      definition.kind === Kind.DIRECTIVE_DEFINITION
        ? (definition.arguments ?? []).map(({ type }) => namedType(type))
        : [],
    ),
  );

/** The types of a composed supergraph that clients know, with the tags of all that is in them. */
export const taggedTypesIn = (supergraph: DocumentNode): TaggedType[] => {
  const nameOf = knownNamesIn(supergraph);
  const taken = takenByDirectives(supergraph);
  const isApollos = (directive: ConstDirectiveNode, wanted: string): boolean => {
    const { of, name } = nameOf(directive.name.value);
    return of === 'apollo' && name === wanted;
  };
  const tagsOf = ({ directives = [] }: Node): string[] =>
    directives.flatMap((directive) => (isApollos(directive, 'tag') ? (argumentText(directive, 'name') ?? []) : []));
  const memberOf = (node: Node): TaggedMember => ({
    name: node.name.value,
    tags: tagsOf(node),
    typeName: node.type && namedType(node.type),
    members: (node.arguments ?? []).map(memberOf),
  });
  return supergraph.definitions.flatMap((definition): TaggedType[] => {
    if (!isTypeDefinitionNode(definition)) return [];
    const { value: name } = definition.name;
    if (isMaking(name) || taken.has(name)) return [];
    const members: readonly Node[] =
      'fields' in definition ? (definition.fields ?? []) : 'values' in definition ? (definition.values ?? []) : [];
    return [
      {
        kind: definition.kind,
        name,
        tags: tagsOf(definition),
        members: members.map(memberOf),
        possible:
          definition.kind === Kind.UNION_TYPE_DEFINITION ? (definition.types ?? []).map(({ name }) => name.value) : [],
        interfaces: 'interfaces' in definition ? (definition.interfaces ?? []).map(({ name }) => name.value) : [],
        isInaccessible: (definition.directives ?? []).some((directive) => isApollos(directive, 'inaccessible')),
      },
    ];
  });
};
