import { buildSchema, validateSchema, type GraphQLSchema } from 'graphql';
import { expect, test } from 'vitest';
import { apiChanges, inspectorChanges } from './apiChanges.js';
import { differences } from './differences.js';
import { apiRules } from './ruleTable.js';
import { changedSchema } from './testing/changeSchema.js';
import { expectedChanges } from './testing/oracle.js';
import { randomOf } from './testing/random.js';
import { randomSchema } from './testing/randomSchema.js';
import { sdlOf, type SchemaModel } from './testing/schemaModel.js';

const pairs = 400;

const schemaOf = (model: SchemaModel): GraphQLSchema | undefined => {
  try {
    const schema = buildSchema(sdlOf(model));
    return validateSchema(schema).length === 0 ? schema : undefined;
  } catch {
    return undefined;
  }
};

type Pair = {
  readonly seed: number;
  readonly models: [SchemaModel, SchemaModel];
  readonly schemas: [GraphQLSchema, GraphQLSchema];
};

const corpus: Pair[] = [];
for (let seed = 1; corpus.length < pairs && seed < 20 * pairs; seed += 1) {
  const random = randomOf(seed);
  const old = randomSchema(random);
  const fresh = changedSchema(old, random);
  const schemas = [schemaOf(old), schemaOf(fresh)] as const;
  if (!schemas[0] || !schemas[1]) continue;
  corpus.push({ seed, models: [old, fresh], schemas: [schemas[0], schemas[1]] });
  // And back: what can be added can be removed.
  corpus.push({ seed, models: [fresh, old], schemas: [schemas[1], schemas[0]] });
}

/** Words alone, and root types that nobody renames. */
const notInCorpus = [
  'directive-argument-deprecation-reason-changed',
  'directive-argument-description-changed',
  'directive-description-changed',
  'enum-value-deprecation-reason-changed',
  'field-argument-deprecation-reason-changed',
  'field-argument-description-changed',
  'field-deprecation-reason-added',
  'field-deprecation-reason-changed',
  'field-deprecation-reason-removed',
  'field-description-changed',
  'input-field-deprecation-reason-changed',
  'input-field-description-added',
  'input-field-description-changed',
  'input-field-description-removed',
  'schema-query-type-changed',
  'schema-subscription-type-changed',
  'type-description-changed',
];

test('four hundred pairs of schemas, changed in every way that there is, are told as the specification says', async () => {
  expect(corpus.length).toBe(pairs);
  const rules = new Set<string>();
  for (const { seed, models, schemas } of corpus) {
    const told = (await apiChanges(...schemas)).map(
      ({ rule, coordinate, criticality }) => `${rule} ${coordinate} ${criticality}`,
    );
    expect(told.sort(), `seed ${seed}`).toEqual(expectedChanges(...models));
    for (const one of told) rules.add(one.split(' ')[0] ?? '');
  }
  expect(
    Object.keys(apiRules)
      .filter((rule) => !rules.has(rule))
      .sort(),
  ).toEqual(notInCorpus);
});

/** What graphql-inspector tells as uses of directives. */
const meantByDirectives = /-one-of-|specified-by|^(field-argument|input-field|directive-argument)-deprecation/;

test('graphql-inspector says the same but for the differences that are listed, and each of them occurs', async () => {
  const met = new Set<string>();
  for (const { seed, models, schemas } of corpus) {
    const said = await inspectorChanges(...schemas);
    const context = { before: schemas[0], after: schemas[1] };
    for (const expected of expectedChanges(...models)) {
      const [rule = '', coordinate = '', criticality] = expected.split(' ');
      const changes = said.filter((change) => change.rule === rule && change.coordinate === coordinate);
      if (meantByDirectives.test(rule)) expect(changes, expected).toEqual([]);
      else expect(changes, `seed ${seed}: ${expected}`).not.toEqual([]);
      if (changes.length === 0 || changes.some((change) => change.criticality === criticality)) continue;
      const difference = differences.find(
        (one) => one.rules.includes(rule) && changes.some((change) => one.criticality(change, context) === criticality),
      );
      expect(difference, `seed ${seed}: ${expected}, and graphql-inspector says otherwise`).toBeDefined();
      if (difference) met.add(difference.name);
    }
  }
  expect([...met].sort()).toEqual(differences.map(({ name }) => name).sort());
});
