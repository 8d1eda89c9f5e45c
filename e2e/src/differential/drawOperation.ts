import {
  getNamedType,
  isAbstractType,
  isCompositeType,
  isObjectType,
  isUnionType,
  parse,
  specifiedRules,
  validate,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
} from 'graphql';
import { addVariable, type Draft, type Operation } from './draft.js';
import { drawArguments } from './drawArguments.js';
import { randomOf } from './random.js';

const aliases = ['a', 'b', 'c', '__proto__', 'constructor', 'toString', 'hasOwnProperty', 'length', 'id', 'name'];
// Validation does not see that one alias stands for __typename here and for a list there.
const typeNameAliases = ['type', 'valueOf', '__proto'];
const introspections = ['__schema { queryType { name } }', '__type(name: "Query") { kind fields { name } }'];

const drawCondition = (draft: Draft): string => {
  const { random, conditions } = draft;
  if (random.chance(0.25)) return String(random.chance(0.5));
  if (conditions.length > 0 && random.chance(0.5)) return random.pick(conditions);
  const value = random.chance(0.5);
  const name = random.chance(0.3)
    ? addVariable(
        draft,
        random.pick(['Boolean', 'Boolean!']),
        random.chance(0.5) ? value : undefined,
        String(random.chance(0.5)),
      )
    : addVariable(draft, 'Boolean!', value);
  conditions.push(name);
  return name;
};

const drawDirectives = (draft: Draft): string => {
  const { random } = draft;
  if (random.chance(0.86)) return '';
  const names = random.pick([['skip'], ['include'], ['skip', 'include'], ['include', 'skip']]);
  return names.map((name) => ` @${name}(if: ${drawCondition(draft)})`).join('');
};

const drawField = (draft: Draft, field: GraphQLField<unknown, unknown>, depth: number): string => {
  const { random } = draft;
  draft.budget -= 1;
  const alias = random.chance(0.15) ? `${random.pick(aliases)}: ` : '';
  const head = `${alias}${field.name}${drawArguments(draft, field.args)}${drawDirectives(draft)}`;
  const type = getNamedType(field.type);
  return isCompositeType(type) ? `${head} ${drawSet(draft, type, depth - 1)}` : head;
};

const drawFields = (draft: Draft, type: GraphQLCompositeType, depth: number): string[] => {
  const { random } = draft;
  if (isUnionType(type)) return [];
  const fields = Object.values(type.getFields()).filter(
    (field) => depth > 0 || !isCompositeType(getNamedType(field.type)),
  );
  if (fields.length === 0) return [];
  return Array.from({ length: 1 + random.below(4) }).flatMap(() =>
    draft.budget > 0 ? [drawField(draft, random.pick(fields), depth)] : [],
  );
};

/** Types that an object of `type` may also be looked at as. */
const overlapping = ({ schema }: Draft, type: GraphQLCompositeType): GraphQLCompositeType[] => {
  const possible = isAbstractType(type) ? schema.getPossibleTypes(type) : [type];
  const abstract = Object.values(schema.getTypeMap()).filter(isAbstractType);
  return [
    type,
    ...possible,
    ...abstract.filter(
      (other) => !other.name.startsWith('_') && possible.some((candidate) => schema.isSubType(other, candidate)),
    ),
  ];
};

const drawFragment = (draft: Draft, type: GraphQLCompositeType, depth: number): string => {
  const { random, fragments } = draft;
  const conditions = overlapping(draft, type);
  const fitting = fragments.filter(({ on }) => conditions.some(({ name }) => name === on));
  if (fitting.length > 0 && random.chance(0.4)) return `...${random.pick(fitting).name}${drawDirectives(draft)}`;
  const condition = random.pick(conditions);
  const set = drawSet(draft, condition, depth);
  if (random.chance(0.35)) {
    const name = `F${fragments.length}`;
    fragments.push({ name, on: condition.name, text: `fragment ${name} on ${condition.name} ${set}` });
    return `...${name}${drawDirectives(draft)}`;
  }
  const on = condition === type && random.chance(0.5) ? '' : ` on ${condition.name}`;
  return `...${on}${drawDirectives(draft)} ${set}`;
};

/** One field of several of the types that an object may be of: subgraphs may not agree on what it is. */
const drawSameField = (draft: Draft, type: GraphQLCompositeType, depth: number): string[] => {
  const { random, schema } = draft;
  if (!isAbstractType(type)) return [];
  const name = random.pick(schema.getPossibleTypes(type).flatMap((possible) => Object.keys(possible.getFields())));
  return schema.getPossibleTypes(type).flatMap((possible) => {
    const field = possible.getFields()[name];
    const fits = field && draft.budget > 0 && (depth > 0 || !isCompositeType(getNamedType(field.type)));
    return fits ? [`... on ${possible.name} { ${drawField(draft, field, depth)} }`] : [];
  });
};

const drawSet = (draft: Draft, type: GraphQLCompositeType, depth: number): string => {
  const { random } = draft;
  const parts = drawFields(draft, type, depth);
  if (random.chance(0.25))
    parts.push(random.chance(0.3) ? `${random.pick(typeNameAliases)}: __typename` : '__typename');
  const fragments = isAbstractType(type) ? 1 + random.below(3) : random.chance(0.2) ? 1 : 0;
  for (let index = 0; index < fragments && draft.budget > 0; index += 1) {
    parts.splice(random.below(parts.length + 1), 0, drawFragment(draft, type, isObjectType(type) ? depth - 1 : depth));
  }
  if (random.chance(0.2)) parts.push(...drawSameField(draft, type, depth));
  if (parts.length === 0) parts.push('__typename');
  return `{ ${parts.join(' ')} }`;
};

const drawOnce = (schema: GraphQLSchema, seed: string, maximumFields: number): Operation => {
  const random = randomOf(seed);
  const draft: Draft = {
    random,
    schema,
    definitions: [],
    values: {},
    fragments: [],
    conditions: [],
    budget: 3 + random.below(maximumFields - 2),
  };
  const mutation = schema.getMutationType();
  const root = (mutation && random.chance(0.35) ? mutation : schema.getQueryType()) as GraphQLCompositeType;
  let set = drawSet(draft, root, 2 + random.below(5));
  if (random.chance(0.04))
    set = set.replace('{', `{ ${root === mutation ? '__typename' : random.pick(introspections)} `);
  const keyword = root === mutation ? 'mutation' : 'query';
  const definitions = draft.definitions.length > 0 ? `(${draft.definitions.join(', ')})` : '';
  const others = random.chance(0.1) ? ['query Other { __typename }'] : [];
  const named = others.length > 0 || random.chance(0.3);
  const operation = `${keyword}${named ? ' Drawn' : ''}${definitions} ${set}`;
  return {
    text: [...others, operation, ...draft.fragments.map(({ text }) => text)].join('\n'),
    operationName: named ? 'Drawn' : undefined,
    variables: draft.values,
  };
};

/** Whether a schema takes an operation as valid. */
export const isValid = (schema: GraphQLSchema, text: string): boolean =>
  validate(schema, parse(text), specifiedRules, { maxErrors: 1 }).length === 0;

/** A valid operation that a seed decides. What comes out invalid, such as aliases that clash, is drawn anew. */
export const drawOperation = (schema: GraphQLSchema, seed: string, maximumFields: number): Operation => {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const operation = drawOnce(schema, `${seed}/${attempt}`, maximumFields);
    if (isValid(schema, operation.text)) return operation;
  }
  return { text: '{ __typename }', operationName: undefined, variables: {} };
};
