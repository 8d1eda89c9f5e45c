import type { GraphQLSchema } from 'graphql';
import { printSchema } from 'graphql';
import { expect, test, vi } from 'vitest';
import { composedSide } from '../testing/sideOf.js';
import type { Contract } from './contract.js';
import { contractFindings } from './contractFindings.js';
import { contractSchema } from './contractSchema.js';

const head =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@tag", "@inaccessible", "@shareable"])\n';
const supergraphOf = (sdl: string): string => composedSide({ s: `${head}${sdl}` }).supergraph ?? '';

const contract = (parts: Partial<Contract>): Contract => ({
  name: 'partner',
  include: [],
  exclude: [],
  hideUnreachable: false,
  ...parts,
});

/** What clients of a contract see, without descriptions; or why there is nothing. */
const seen = (sdl: string, parts: Partial<Contract>): string => {
  const schema = contractSchema(supergraphOf(sdl), contract(parts));
  if (schema.kind === 'schema') return printSchema(schema.api).replace(/\s+/g, ' ').trim();
  return schema.kind === 'empty' ? 'empty' : schema.problems.join('\n');
};

test('what has an excluded tag is out: fields, arguments, types, enum values and input fields', () => {
  const sdl = `type Query { a(x: Int @tag(name: "no"), y: In): E  b: Int @tag(name: "no") }
    type Gone @tag(name: "no") { a: Int } enum E { ONE TWO @tag(name: "no") } input In { p: Int q: Int @tag(name: "no") }`;
  expect(seen(sdl, { exclude: ['no'] })).toBe('enum E { ONE } input In { p: Int } type Query { a(y: In): E }');
});

test('with included tags a field is in with a tag of its own or of its type, and a type with one of its fields', () => {
  const sdl = `type Query { a: T @tag(name: "yes") b: Int c: W @tag(name: "yes") }
    type T { x: Int @tag(name: "yes") y: Int } type W @tag(name: "yes") { p: Int q: Int @tag(name: "other") }`;
  expect(seen(sdl, { include: ['yes'] })).toBe('type Query { a: T c: W } type T { x: Int } type W { p: Int q: Int }');
});

test('what is both included and excluded is out', () => {
  const sdl = 'type Query { a: Int @tag(name: "yes") b: Int @tag(name: "yes") @tag(name: "no") }';
  expect(seen(sdl, { include: ['yes'], exclude: ['no'] })).toBe('type Query { a: Int }');
});

test('a union goes with the last of its types, and is in with a tag of its own only', () => {
  const sdl = `type Query { a: Int @tag(name: "yes") u: U } type T @tag(name: "no") { x: Int } union U = T`;
  expect(seen(sdl.replace(' u: U', ''), { exclude: ['no'] })).toBe('type Query { a: Int }');
  const tagged =
    'type Query { u: U @tag(name: "yes") } union U @tag(name: "yes") = T | W type T { x: Int @tag(name: "yes") } type W { y: Int }';
  expect(seen(tagged, { include: ['yes'] })).toBe('type Query { u: U } type T { x: Int } union U = T');
});

test('types that nothing leads to any more are hidden where the contract says so', () => {
  const sdl =
    'type Query { a: Int b: T @tag(name: "no") } type T { e: E i(in: In): I } enum E { X } input In { x: Int } interface I { p: Int } type Of implements I { p: Int }';
  expect(seen(sdl, { exclude: ['no'] })).toContain('type T');
  expect(seen(sdl, { exclude: ['no'], hideUnreachable: true })).toBe('type Query { a: Int }');
  const kept = sdl.replace('@tag(name: "no") }', '}');
  for (const name of ['T', 'E', 'In', 'I', 'Of']) expect(seen(kept, { hideUnreachable: true })).toContain(` ${name} `);
});

test('a type that a composed directive takes stays for the directive, and is shown to nobody', () => {
  const own = `extend schema
    @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@composeDirective", "@tag"])
    @link(url: "https://specs.tripgraph.dev/shard/v0.1", import: ["@merge", "MergeRule"]) @composeDirective(name: "@merge")
    directive @merge(rule: MergeRule!) on FIELD_DEFINITION
    enum MergeRule { SUM }
    type Query { a: Int @merge(rule: SUM) b: Int @tag(name: "no") }`;
  const { supergraph = '' } = composedSide({ s: own });
  const schema = contractSchema(supergraph, contract({ exclude: ['no'], hideUnreachable: true }));
  expect(schema.kind === 'schema' && printSchema(schema.api)).toBe('type Query {\n  a: Int\n}');
});

test('what everybody is refused already stays so, under whatever name the directive has', () => {
  const sdl = 'type Query { a: Int b: Int @inaccessible }';
  expect(seen(sdl, { exclude: ['no'] })).toBe('type Query { a: Int }');
});

test('a contract that hides a type and shows a field of it is invalid, and says which', async () => {
  const sdl = 'type Query { a: Int t: T } type T @tag(name: "no") { x: Int }';
  const findings = await contractFindings(
    [contract({ exclude: ['no'] })],
    { before: undefined, after: supergraphOf(sdl) },
    vi.fn(),
  );
  expect(findings).toMatchObject([{ rule: 'contract-invalid', level: 'error', coordinate: 'contract partner' }]);
  expect(findings[0]?.message).toContain('Query.t');
});

test('a required argument that is hidden makes a contract invalid', () => {
  expect(seen('type Query { a(x: Int! @tag(name: "no")): Int }', { exclude: ['no'] })).toContain('Query.a(x:)');
});

test('a contract without a query, and one that contradicts itself, are errors', async () => {
  const after = supergraphOf('type Query { a: Int }');
  const empty = contract({ include: ['nobody'] });
  const both = contract({ name: 'both', include: ['x'], exclude: ['x'] });
  expect(await contractFindings([empty, both], { before: after, after }, vi.fn())).toMatchObject([
    { rule: 'contract-empty', message: 'The contract partner has no query.' },
    { rule: 'contract-contradiction', message: 'The contract both includes and excludes x.' },
  ]);
});

test('what a contract loses, wins or changes is told for it, and what is none of its matter is not', async () => {
  const before = supergraphOf('type Query { a: Int b: Int c: Int @tag(name: "no") }');
  const after = supergraphOf('type Query { a: Int b: Int @tag(name: "no") d: Int }');
  const changesBetween = vi.fn(async (one: GraphQLSchema, other: GraphQLSchema) => {
    expect(printSchema(one)).not.toContain('c: Int');
    expect(printSchema(other)).not.toContain('b: Int');
    return [
      { rule: 'field-removed', criticality: 'breaking', coordinate: 'Query.b', message: 'b is gone' },
      { rule: 'field-added', criticality: 'safe', coordinate: 'Query.d', message: 'd is new' },
      {
        rule: 'field-description-changed',
        criticality: 'safe',
        coordinate: 'Query.a',
        message: 'a is said otherwise',
      },
    ] as const;
  });
  const findings = await contractFindings([contract({ exclude: ['no'] })], { before, after }, changesBetween);
  expect(findings.map(({ rule, level, coordinate, message }) => [rule, level, coordinate, message])).toEqual([
    ['contract-breaking', 'error', 'Query.b (contract partner)', 'In the contract partner: b is gone.'],
    ['contract-grew', 'notice', 'Query.d (contract partner)', 'In the contract partner: d is new.'],
  ]);
  expect(changesBetween).toHaveBeenCalledTimes(1);
});
