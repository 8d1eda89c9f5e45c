import {
  getNamedType,
  getNullableType,
  isAbstractType,
  isCompositeType,
  isListType,
  type FieldNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';
import type { Amount } from './amount.js';
import { collectAsked, type AskedField, type Collecting, type Condition } from './collectAsked.js';
import type { CostRules, ListSize, ShardsAsked } from './costRules.js';
import { argumentsCost } from './inputCost.js';
import { listSizeOf } from './listSize.js';

/** What one field of an operation costs, each time that it is answered. */
export type PricedField = {
  readonly key: string;
  readonly conditions: readonly Condition[];
  /** Of each of its values. */
  readonly own: number;
  /** The values that it is expected to have; 1 for what is no list. */
  readonly size: Amount;
  readonly argumentCost: Amount;
  /** How many times as much it costs because so many shards are asked. */
  readonly shards: number;
  readonly fields: readonly PricedField[];
};

export type Pricing = Collecting & {
  readonly schema: GraphQLSchema;
  readonly rules: CostRules;
  readonly shardsAsked: ShardsAsked;
};

/** The items of a list of which nothing is said. */
export const unsaidListSize = 10;

/** The sizes that a field gives to lists right below it. */
type Sized = { readonly fields: readonly string[]; readonly size: Amount };

type Place = { readonly shards: number; readonly sized: Sized | undefined };

const typeCost = ({ schema, rules }: Pricing, type: GraphQLNamedType): number => {
  const weight = rules.weights.get(type.name);
  if (weight !== undefined || !isCompositeType(type)) return weight ?? 0;
  if (!isAbstractType(type)) return 1;
  // Whichever of its types an object will have.
  return Math.max(1, ...schema.getPossibleTypes(type).map(({ name }) => rules.weights.get(name) ?? 1));
};

const noArguments: ListSize = {
  assumedSize: undefined,
  slicingArguments: [],
  sizedFields: [],
  requireOneSlicingArgument: false,
};

const definitionOf = (
  { schema }: Pricing,
  parentType: string,
  name: string,
): GraphQLField<unknown, unknown> | undefined => {
  const type = schema.getType(parentType);
  // What the schema says of itself is asked of no subgraph.
  return type && 'getFields' in type && !name.startsWith('__')
    ? (type.getFields()[name] as GraphQLField<unknown, unknown> | undefined)
    : undefined;
};

const priceField = (pricing: Pricing, { parentType, nodes, conditions }: AskedField, place: Place): PricedField[] => {
  const [node] = nodes as [FieldNode, ...FieldNode[]];
  const name = node.name.value;
  const definition = definitionOf(pricing, parentType, name);
  if (!definition) return [];
  const { rules, defaults, shardsAsked } = pricing;
  const coordinate = `${parentType}.${name}`;
  const type = getNamedType(definition.type);
  const isList = isListType(getNullableType(definition.type));
  const rule = rules.listSizes.get(coordinate) ?? noArguments;
  const said = listSizeOf(rule, node, definition, defaults, unsaidListSize);
  const isSized = place.sized?.fields.includes(name) === true;
  const asked = Math.max(place.shards, shardsAsked(parentType, name));
  return [
    {
      key: node.alias?.value ?? name,
      conditions,
      own: rules.weights.get(coordinate) ?? typeCost(pricing, type),
      size: !isList ? 1 : isSized && place.sized ? place.sized.size : said,
      argumentCost: argumentsCost(rules.weights, coordinate, node, definition, defaults),
      // What is below a field that all shards are asked for is theirs, too, and counted once.
      shards: asked / place.shards,
      fields: priceFields(pricing, type.name, nodes, {
        shards: asked,
        sized: rule.sizedFields.length > 0 ? { fields: rule.sizedFields, size: said } : undefined,
      }),
    },
  ];
};

const priceFields = (pricing: Pricing, parentType: string, nodes: readonly FieldNode[], place: Place): PricedField[] =>
  collectAsked(
    pricing,
    parentType,
    nodes.flatMap(({ selectionSet }) => (selectionSet ? [selectionSet] : [])),
  ).flatMap((asked) => priceField(pricing, asked, place));

/** Prices the fields that an operation asks of its root. Takes as long as the operation stands for. */
export const priceRoot = (pricing: Pricing, rootType: string, set: SelectionSetNode): PricedField[] =>
  collectAsked(pricing, rootType, [set]).flatMap((asked) =>
    priceField(pricing, asked, { shards: 1, sized: undefined }),
  );
