import { Kind, type DocumentNode, type TypeNode } from 'graphql';
import { mergeRuleOf, type ShardRules } from '../shards/rules.js';
import { directivesNamed, graphNameOf, hasType } from './joinDirectives.js';
import { compositesOf, fieldsOf, isListType, typeAtArgumentPath } from './readTypes.js';

/** One way in which a sharded subgraph's schema contradicts itself. */
export type RuleProblem = { readonly coordinate: string; readonly message: string };

const federationFields = new Set(['_entities', '_service']);
const nameOf = (type: TypeNode): string => (type.kind === Kind.NAMED_TYPE ? type.name.value : nameOf(type.type));

/** Fields that may be merged, checked down to the leaves; a page's edges and an entity with an owner end the walk. */
const checkMergeable = (
  rules: ShardRules,
  parentType: string,
  fieldName: string,
  from: string,
  walked: ReadonlySet<string>,
): RuleProblem[] => {
  const coordinate = `${parentType}.${fieldName}`;
  const shape = rules.types.get(parentType)?.fields.get(fieldName);
  if (!shape || fieldName === '__typename' || walked.has(coordinate)) return [];
  const type = rules.types.get(shape.typeName);
  const rule = mergeRuleOf(rules, parentType, fieldName);
  const inner = (names: Iterable<string>): RuleProblem[] =>
    [...names].flatMap((name) => checkMergeable(rules, shape.typeName, name, from, new Set([...walked, coordinate])));
  const wrong = (message: string): RuleProblem[] => [{ coordinate, message }];
  switch (rule) {
    case 'PAGE': {
      const edge = type?.fields.get('edges');
      const hasCursor = edge?.isList === true && rules.types.get(edge.typeName)?.fields.get('cursor') !== undefined;
      if (!hasCursor || !type?.fields.has('pageInfo'))
        return wrong(
          `${shape.typeName} is no Relay connection: @merge(rule: PAGE) needs edges { cursor } and pageInfo`,
        );
      if (!shape.argumentTypes.has('first') && !shape.argumentTypes.has('last'))
        return wrong('@merge(rule: PAGE) needs an argument "first" or "last"');
      return inner([...type.fields.keys()].filter((name) => !['edges', 'nodes', 'pageInfo'].includes(name)));
    }
    case 'COUNTS':
      return shape.isList && type?.kind === 'object' ? [] : wrong('@merge(rule: COUNTS) is for lists of objects');
    case 'SUM':
      return ['Int', 'Float'].includes(shape.typeName) && !shape.isList
        ? []
        : wrong('@merge(rule: SUM) is for Int and Float');
    case 'ANY':
    case 'ALL':
      return shape.typeName === 'Boolean' && !shape.isList ? [] : wrong(`@merge(rule: ${rule}) is for Boolean`);
    case 'MIN':
    case 'MAX':
      return type?.kind === 'leaf' && !shape.isList ? [] : wrong(`@merge(rule: ${rule}) is for numbers and texts`);
    case 'FIRST':
      return [];
    case undefined:
      if (type?.kind === 'object' && !shape.isList && !rules.owned.has(shape.typeName))
        return inner(type.fields.keys());
      return wrong(`every shard answers ${from}, so its value comes from all of them and needs an @merge rule`);
  }
};

const checkRoot = (
  rules: ShardRules,
  supergraph: DocumentNode,
  graph: string,
  rootType: string,
  isMutation: boolean,
): RuleProblem[] => {
  const root = compositesOf(supergraph, graph).find((type) => type.name.value === rootType);
  return (root ? fieldsOf(root, graph) : []).flatMap((field): RuleProblem[] => {
    const name = field.name.value;
    const coordinate = `${rootType}.${name}`;
    if (federationFields.has(name)) return [];
    const route = rules.routes.get(coordinate);
    const scattered = rules.scatters.has(coordinate);
    if (isMutation && scattered)
      return [{ coordinate, message: 'a mutation never scatters: give it @route and the id it is about' }];
    if (route && scattered) return [{ coordinate, message: '@route and @scatter contradict each other' }];
    if (!route && !scattered)
      return [{ coordinate, message: 'no rule says which shard answers it: give it @route or @scatter' }];
    if (scattered) return checkMergeable(rules, rootType, name, coordinate, new Set());
    const end = route && typeAtArgumentPath(supergraph, field, route);
    if (!end || nameOf(end) !== 'ID') {
      return [
        {
          coordinate,
          message: `@route(id: "${route?.join('.')}") leads to ${end ? nameOf(end) : 'no argument'}, not to an ID or a list of IDs`,
        },
      ];
    }
    if (isMutation && isListType(end))
      return [{ coordinate, message: 'a mutation never scatters: @route must lead to one ID, not to a list' }];
    const shape = rules.types.get(rootType)?.fields.get(name);
    if (isListType(end) && !shape?.isList)
      return [
        { coordinate, message: 'a list of ids is split by owner, so the field must return a list in the same order' },
      ];
    return [];
  });
};

const checkEntities = (rules: ShardRules, supergraph: DocumentNode, graph: string): RuleProblem[] =>
  compositesOf(supergraph, graph).flatMap((type): RuleProblem[] => {
    const coordinate = type.name.value;
    const owned = rules.owned.get(coordinate);
    const keys = rules.scattered.get(coordinate);
    const isEntity =
      hasType(type, graph) &&
      directivesNamed(type, 'join__type').some((join) =>
        join.arguments?.some((argument) => argument.name.value === 'key'),
      );
    if (owned !== undefined && keys) return [{ coordinate, message: '@owned and @scatter contradict each other' }];
    if (owned !== undefined && !rules.types.get(coordinate)?.fields.has(owned))
      return [{ coordinate, message: `@owned(id: "${owned}") names no field` }];
    if (isEntity && owned === undefined && !keys && rules.types.get(coordinate)?.kind === 'object') {
      return [
        { coordinate, message: 'no rule says which shard knows an entity of this type: give it @owned or @scatter' },
      ];
    }
    if (!keys) return [];
    if (keys.length === 0 || keys.some((key) => /[{}]/.test(key)))
      return [{ coordinate, message: '@scatter needs a @key of plain fields' }];
    return [...(rules.types.get(coordinate)?.fields.keys() ?? [])]
      .filter((name) => !keys.includes(name))
      .flatMap((name) => checkMergeable(rules, coordinate, name, `${coordinate}.${name}`, new Set()));
  });

/**
 * What is wrong with the shard rules of a sharded subgraph, each with the schema coordinate it stands at; empty when the
 * gateway can answer every field of it.
 */
export const checkRules = (supergraph: DocumentNode, subgraph: string, rules: ShardRules): RuleProblem[] => {
  const graph = graphNameOf(supergraph, subgraph) ?? '';
  return [
    ...checkRoot(rules, supergraph, graph, rules.queryType, false),
    ...(rules.mutationType === undefined ? [] : checkRoot(rules, supergraph, graph, rules.mutationType, true)),
    ...checkEntities(rules, supergraph, graph),
  ];
};
