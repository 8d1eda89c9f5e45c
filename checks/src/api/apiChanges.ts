import { diff } from '@graphql-inspector/core';
import { buildASTSchema, parse, printSchema, type GraphQLSchema } from 'graphql';
import type { ApiChange, Criticality } from './apiChange.js';
import { coordinateOf, ruleOf, type InspectorChange } from './coordinateOf.js';
import { differences, type Schemas } from './differences.js';
import { meaningOfDirectives } from './meaningOfDirectives.js';

const criticalities: Readonly<Record<InspectorChange['criticality']['level'], Criticality>> = {
  BREAKING: 'breaking',
  DANGEROUS: 'dangerous',
  NON_BREAKING: 'safe',
};

/** A schema that is made of its text alone: what graphql-inspector reads from syntax trees is the same for both then. */
const fromText = (schema: GraphQLSchema): GraphQLSchema =>
  buildASTSchema(parse(printSchema(schema), { noLocation: true }), { assumeValid: true });

const weighed = (change: ApiChange, schemas: Schemas): ApiChange => {
  const other = differences
    .filter(({ rules }) => rules.includes(change.rule))
    .map(({ criticality }) => criticality(change, schemas))
    .find((criticality) => criticality !== undefined);
  return other === undefined ? change : { ...change, criticality: other };
};

const around = (coordinate: string): string | undefined => {
  if (coordinate.endsWith(':)')) return coordinate.slice(0, coordinate.indexOf('('));
  const dot = coordinate.indexOf('.');
  return dot < 0 ? undefined : coordinate.slice(0, dot);
};

const isAddition = (rule: string): boolean =>
  /^(type|field|input-field|field-argument|enum-value|directive|directive-argument)-added$/.test(rule);

/** What is new is told once, not again for all that is in it; but that it may come where something else did is news. */
const withoutInner = (changes: readonly ApiChange[]): readonly ApiChange[] => {
  const added = new Set(changes.filter(({ rule }) => isAddition(rule)).map(({ coordinate }) => coordinate));
  return changes.filter(({ rule, coordinate, criticality }) => {
    if (rule === 'object-type-interface-added' && criticality === 'dangerous') return true;
    if (added.has(coordinate) && !isAddition(rule)) return false;
    for (let outer = around(coordinate); outer !== undefined; outer = around(outer)) if (added.has(outer)) return false;
    return true;
  });
};

/** What graphql-inspector says, but for uses of directives, which `meaningOfDirectives` says. */
export const inspectorChanges = async (before: GraphQLSchema, after: GraphQLSchema): Promise<readonly ApiChange[]> => {
  const changes = (await diff(before, after)) as readonly InspectorChange[];
  return changes
    .filter(({ type }) => !type.startsWith('DIRECTIVE_USAGE_'))
    .map((change) => ({
      rule: ruleOf(change),
      criticality: criticalities[change.criticality.level],
      coordinate: coordinateOf(change),
      message: change.message,
    }));
};

/**
 * What has changed between two schemas that clients see, in the order of rules of the schema. What is inside of something
 * new is not told of.
 */
export const apiChanges = async (before: GraphQLSchema, after: GraphQLSchema): Promise<readonly ApiChange[]> => {
  const schemas = { before: fromText(before), after: fromText(after) };
  const changes = await inspectorChanges(schemas.before, schemas.after);
  return withoutInner([
    ...changes.map((change) => weighed(change, schemas)),
    ...meaningOfDirectives(schemas.before, schemas.after),
  ]);
};
