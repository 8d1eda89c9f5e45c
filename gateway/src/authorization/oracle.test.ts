import fc from 'fast-check';
import {
  buildSchema,
  executeSync,
  getNamedType,
  getOperationAST,
  isAbstractType,
  isCompositeType,
  isObjectType,
  Kind,
  parse,
  validate,
  visit,
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
} from 'graphql';
import { expect, test } from 'vitest';
import { textToPlan } from '../engine/aliases.js';
import { compileOperation } from '../engine/compileOperation.js';
import { possibleTypesOf } from '../engine/possibleTypes.js';
import { authorize } from './authorize.js';
import { isMet, type Grants, type Guards, type Reading, type Requirement } from './guards.js';

// Any schema, any document, any scopes: what is shown is compared with what an oracle says of each object's field by itself,
// which knows neither documents nor interfaces nor what is left out.

const objects = ['A', 'B', 'C'] as const;
const fieldNames = ['s', 'x', 'n', 'a', 'b', 'c', 'i', 'l', 'u'];

const schemaOf = (implementing: readonly boolean[]): GraphQLSchema => {
  const fields = 's: String x: Secret n: String! a: A b: B c: C! i: I l: [I!] u: U';
  return buildSchema(`
    scalar Secret
    type Query { ${fields} }
    interface I { s: String x: Secret n: String! i: I }
    type Always implements I { ${fields} }
    ${objects.map((name, index) => `type ${name} ${implementing[index] ? 'implements I' : ''} { ${fields} }`).join('\n')}
    union U = A | B | Always
  `);
};

const requirement: fc.Arbitrary<Requirement> = fc.oneof(
  fc.constant<Requirement>({ kind: 'authenticated' }),
  fc
    .array(fc.array(fc.constantFrom('p', 'q', 'r'), { maxLength: 2 }), { minLength: 1, maxLength: 2 })
    .map((anyOf): Requirement => ({ kind: 'scopes', anyOf })),
);
const owners = ['Query', 'Always', 'I', ...objects];
const coordinate = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.tuple(fc.constantFrom(...owners), fc.constantFrom(...fieldNames)).map((two) => two.join('.')),
  },
  { weight: 1, arbitrary: fc.constantFrom('Always', 'I', 'Secret', 'A', 'B') },
);
const guards: fc.Arbitrary<Guards> = fc.record({
  requirements: fc
    .array(fc.tuple(coordinate, fc.array(requirement, { minLength: 1, maxLength: 2 })), { maxLength: 8 })
    .map((entries) => new Map(entries)),
  readings: fc
    .array(
      fc.tuple(
        fc.constantFrom(...objects, 'Always'),
        fc.constantFrom('s', 'a'),
        fc.constantFrom('x', 'n', 'b { x }', 'i { s }'),
      ),
      {
        maxLength: 3,
      },
    )
    .map(
      (entries) =>
        new Map(entries.map(([type, field, fields]): [string, Reading[]] => [`${type}.${field}`, [{ type, fields }]])),
    ),
});
const grants: fc.Arbitrary<Grants> = fc.record({
  isAuthenticated: fc.boolean(),
  scopes: fc.subarray(['p', 'q', 'r']),
});

/** A document by choices: fields of each type, aliases, inline and named fragments, four levels deep. */
const documentOf = (schema: GraphQLSchema, choices: readonly number[]): string => {
  let used = 0;
  const pick = (below: number): number => (choices[used++ % choices.length] ?? 0) % below;
  const spreads = new Set<string>();
  const selection = (typeName: string, depth: number, named: boolean): string => {
    const type = schema.getType(typeName);
    const fields = type && 'getFields' in type ? Object.values(type.getFields()) : [];
    const parts = Array.from({ length: 1 + pick(3) }, (): string => {
      const kind = pick(6);
      if (kind === 0 || fields.length === 0) {
        const on = ['A', 'B', 'Always', 'I'][pick(4)] as string;
        return depth > 0 ? `... on ${on} ${selection(on, depth - 1, named)}` : '__typename';
      }
      if (kind === 1 && named) {
        const name = ['FI', 'FA'][pick(2)] as string;
        spreads.add(name);
        return `...${name}`;
      }
      const field = fields[pick(fields.length)] as (typeof fields)[number];
      const inner = getNamedType(field.type);
      if (isCompositeType(inner) && depth === 0) return '__typename';
      const alias = pick(3) === 0 ? `k${pick(4)}_${field.name}: ` : '';
      const below = isCompositeType(inner) ? ` ${selection(inner.name, depth - 1, named)}` : '';
      return `${alias}${field.name}${below}`;
    });
    return `{ ${parts.join(' ')} }`;
  };
  const query = selection('Query', 4, true);
  const fragments = [...spreads].map(
    (name) => `fragment ${name} on ${name.slice(1)} ${selection(name.slice(1), 2, false)}`,
  );
  return [query, ...fragments].join('\n');
};

/** Each leaf's value names every field on the way to it, by the type of the object that it was asked of. */
const answerTo = (schema: GraphQLSchema, document: DocumentNode, resolved: string[] = []): Record<string, unknown> => {
  const withTypes = visit(document, {
    SelectionSet: (set) => ({
      ...set,
      selections: [
        ...set.selections,
        { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } } as FieldNode,
      ],
    }),
  });
  const { data } = executeSync({
    schema,
    document: withTypes,
    rootValue: { way: [] },
    fieldResolver: ({ way }: { way: string[] }, _args, _context, { parentType, fieldName, returnType }) => {
      const here = [...way, `${parentType.name}.${fieldName}`];
      resolved.push(here[here.length - 1] as string);
      if (!isCompositeType(getNamedType(returnType))) return here.join(' > ');
      const types = schema.getType(getNamedType(returnType).name);
      const possible = isAbstractType(types) ? schema.getPossibleTypes(types) : [];
      const make = (index: number): unknown => ({
        way: here,
        __typename: possible[(here.length + index) % Math.max(1, possible.length)]?.name,
      });
      return String(returnType).startsWith('[') ? [make(0), make(1), make(2)] : make(0);
    },
    typeResolver: ({ __typename }: { __typename: string }) => __typename,
  });
  return JSON.parse(JSON.stringify(data)) as Record<string, unknown>;
};

/** The oracle: whether a client may see a field of an object. */
const maySee = (
  schema: GraphQLSchema,
  { requirements, readings }: Guards,
  granted: Grants,
  at: string,
  depth = 6,
): boolean => {
  const [typeName = '', fieldName = ''] = at.split('.');
  const type = schema.getType(typeName);
  if (!isObjectType(type)) return true;
  const value = getNamedType(type.getFields()[fieldName]?.type);
  const own = [typeName, at, value?.name ?? ''].every((place) =>
    (requirements.get(place) ?? []).every((one) => isMet(one, granted)),
  );
  const sourcesOf = (owner: string, selection: DocumentNode): string[] => {
    const [operation] = selection.definitions;
    const [field] = operation?.kind === Kind.OPERATION_DEFINITION ? operation.selectionSet.selections : [];
    if (field?.kind !== Kind.FIELD) return [];
    const ownerType = schema.getType(owner);
    const names = isAbstractType(ownerType) ? schema.getPossibleTypes(ownerType).map(({ name }) => name) : [owner];
    return names.flatMap((name) => {
      const object = schema.getType(name);
      const next = isObjectType(object) ? getNamedType(object.getFields()[field.name.value]?.type) : undefined;
      const inner =
        field.selectionSet && next
          ? parse(`{ ${field.selectionSet.selections.map((one) => (one as FieldNode).name.value).join(' ')} }`)
          : undefined;
      return [`${name}.${field.name.value}`, ...(inner && next ? sourcesOf(next.name, inner) : [])];
    });
  };
  const sources = (readings.get(at) ?? []).flatMap(({ type: owner, fields }) =>
    sourcesOf(owner, parse(`{ ${fields} }`)),
  );
  return (
    own &&
    (depth === 0 || sources.every((source) => maySee(schema, { requirements, readings }, granted, source, depth - 1)))
  );
};

const leaves = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(leaves)
      : [];

const runs = 700;

test('nothing is shown or asked for that the oracle does not allow, whatever the subgraph says', async () => {
  let checked = 0;
  let hiddenSomewhere = 0;
  const property = fc.asyncProperty(
    fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }),
    guards,
    grants,
    fc.array(fc.nat(1_000), { minLength: 20, maxLength: 60 }),
    async (implementing, guarded, granted, choices) => {
      const schema = schemaOf(implementing);
      const source = documentOf(schema, choices);
      const document = parse(source);
      fc.pre(validate(schema, document).length === 0);
      const operation = getOperationAST(document);
      if (!operation) throw new Error('there is no operation');
      const view = authorize({ guards: guarded, apiSchema: schema, wholeSchema: schema, reject: false })(
        document,
        operation,
      )?.viewOf(granted, document, operation);
      if (view?.kind === 'refused') throw new Error('a query was refused');
      const hidden = view?.hidden ?? new Set<FieldNode>();
      const asked = view ? view.asked : document;
      const resolved: string[] = [];
      if (asked) answerTo(schema, asked, resolved);
      // The subgraph says all that there is, asked for or not.
      const everything = answerTo(schema, parse(textToPlan(document, source)));
      const { run } = compileOperation(
        {
          apiSchema: schema,
          possibleTypes: possibleTypesOf(schema),
          prepare: () => async () => ({ data: everything, errors: [], stale: [] }),
          selectionsOf: () => 10,
          turnToWrite: () => undefined,
        },
        document,
        operation,
        {
          kind: 'QueryPlan',
          node: { kind: 'Fetch', serviceName: 'all', operation: source, operationKind: 'query', variableUsages: [] },
        } as never,
        hidden,
      );
      const { data, errors } = await run({}, undefined);
      const forbidden = (at: string): boolean => !maySee(schema, guarded, granted, at);
      expect(resolved.filter(forbidden)).toEqual([]);
      const shown = leaves(JSON.parse(data)).filter((leaf) => leaf.includes('.'));
      expect(shown.flatMap((leaf) => leaf.split(' > ')).filter(forbidden)).toEqual([]);
      if (hidden.size === 0) expect(errors).toEqual([]);
      else hiddenSomewhere += 1;
      checked += 1;
    },
  );
  await fc.assert(property, { numRuns: runs });
  expect(checked).toBe(runs);
  expect(hiddenSomewhere).toBeGreaterThan(runs / 10);
}, 120_000);
