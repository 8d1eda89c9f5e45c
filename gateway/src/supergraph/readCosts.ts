import {
  isTypeDefinitionNode,
  Kind,
  type ConstDirectiveNode,
  type DocumentNode,
  type TypeDefinitionNode,
} from 'graphql';
import { argumentNumber, directivesNamed, type Directed } from './joinDirectives.js';
import { argumentOf, linksOf } from './links.js';

/** Apollo's specification of @cost and @listSize; its version may grow by minor numbers. */
const specification = /^https:\/\/specs\.apollo\.dev\/cost\/v0\.\d+$/;

/** What @listSize says of a field; slicing arguments as paths. */
export type SaidListSize = {
  readonly assumedSize: number | undefined;
  readonly slicingArguments: ReadonlyArray<readonly string[]>;
  readonly sizedFields: readonly string[];
  readonly requireOneSlicingArgument: boolean;
};

/** What @cost and @listSize say: weights by `Type`, `Type.field`, `Type.field(argument:)` or `Input.field`, sizes by field. */
export type SaidCosts = {
  readonly weights: ReadonlyMap<string, number>;
  readonly listSizes: ReadonlyMap<string, SaidListSize>;
};

type Names = { readonly cost: string; readonly listSize: string };

/** What the directives are called in a schema, renamed imports included. */
const namesIn = (document: DocumentNode): Names | undefined => {
  const link = linksOf(document).find(({ url }) => specification.test(url));
  if (!link) return undefined;
  const { namespace = 'cost', imported } = link;
  // The directive that a specification is named after has its namespace's own name.
  const cost = imported.get('@cost')?.slice(1) ?? namespace;
  return { cost, listSize: imported.get('@listSize')?.slice(1) ?? `${namespace}__listSize` };
};

const texts = (directive: ConstDirectiveNode, argument: string): string[] => {
  const list = argumentOf(directive, argument);
  const values = list?.kind === Kind.LIST ? list.values : list ? [list] : [];
  return values.flatMap((value) => (value.kind === Kind.STRING ? [value.value] : []));
};

const readListSize = (directive: ConstDirectiveNode): SaidListSize => {
  const required = argumentOf(directive, 'requireOneSlicingArgument');
  const slicingArguments = texts(directive, 'slicingArguments').map((path) => path.split('.'));
  return {
    assumedSize: argumentNumber(directive, 'assumedSize'),
    slicingArguments,
    sizedFields: texts(directive, 'sizedFields'),
    requireOneSlicingArgument: slicingArguments.length > 0 && !(required?.kind === Kind.BOOLEAN && !required.value),
  };
};

type Member = Directed & { readonly name: { readonly value: string }; readonly arguments?: readonly Member[] };

const membersOf = (definition: TypeDefinitionNode): readonly Member[] =>
  'fields' in definition && definition.fields ? (definition.fields as readonly Member[]) : [];

/** Reads @cost and @listSize from a composed supergraph, which holds what its subgraphs say together. */
export const readCosts = (supergraph: DocumentNode): SaidCosts => {
  const weights = new Map<string, number>();
  const listSizes = new Map<string, SaidListSize>();
  const names = namesIn(supergraph);
  if (!names) return { weights, listSizes };
  const readWeight = (coordinate: string, node: Directed): void => {
    const weight = argumentNumber(directivesNamed(node, names.cost)[0], 'weight');
    if (weight !== undefined) weights.set(coordinate, weight);
  };
  for (const definition of supergraph.definitions) {
    if (!isTypeDefinitionNode(definition)) continue;
    const type = definition.name.value;
    readWeight(type, definition);
    for (const member of membersOf(definition)) {
      const coordinate = `${type}.${member.name.value}`;
      readWeight(coordinate, member);
      for (const argument of member.arguments ?? []) readWeight(`${coordinate}(${argument.name.value}:)`, argument);
      const [listSize] = directivesNamed(member, names.listSize);
      if (listSize) listSizes.set(coordinate, readListSize(listSize));
    }
  }
  return { weights, listSizes };
};
