import { DEFAULT_DEPRECATION_REASON, type GraphQLSchema } from 'graphql';
import type { Affected, Finding, Place } from '../finding.js';
import { findingOf } from '../ruleText.js';
import { deprecatableIn } from './deprecatable.js';
import { daysBetween, deprecatedSince } from './deprecatedSince.js';
import { deprecationRules } from './deprecationRules.js';

/** What the policy looks at beside the schemas. */
export type DeprecationContext = {
  /** Who uses what a coordinate names. */
  readonly usesOf: (coordinate: string) => readonly Affected[];
  /** Whether all uses of so many days are recorded. */
  readonly knowsUse: boolean;
  /** As 2026-11-29. */
  readonly today: string;
  /** How many days something is deprecated and unused before it may go. */
  readonly unusedDays: number;
  readonly placeOf: (coordinate: string) => Pick<Finding, 'subgraph'> & { readonly place: Place | undefined };
};

/** The members that went while their type stayed: of a type that went with all of them its own removal tells. */
const removedFrom = (before: GraphQLSchema, after: GraphQLSchema): Array<[string, string | undefined]> => {
  const there = deprecatableIn(after);
  return [...deprecatableIn(before)].filter(([coordinate]) => {
    const [type = '', member = ''] = coordinate.split('.');
    const isArgument = member.includes('(');
    // An argument goes with its field.
    const parent = isArgument
      ? there.has(coordinate.slice(0, coordinate.indexOf('(')))
      : after.getType(type) !== undefined;
    return parent && !there.has(coordinate);
  });
};

const lastUseIn = (uses: readonly Affected[]): string | undefined =>
  uses
    .flatMap(({ lastDay }) => lastDay ?? [])
    .sort()
    .at(-1);

/** Why it is too early to do without something that is deprecated; undefined when it is not. */
const tooEarly = (coordinate: string, since: string | undefined, context: DeprecationContext): string | undefined => {
  const { today, unusedDays } = context;
  if (since === undefined) return 'was deprecated without a day';
  const deprecatedDays = daysBetween(since, today);
  if (deprecatedDays < unusedDays) return `was deprecated for ${Math.max(0, deprecatedDays)} of ${unusedDays} days`;
  const uses = context.usesOf(coordinate);
  const lastDay = lastUseIn(uses);
  if (lastDay !== undefined && daysBetween(lastDay, today) < unusedDays) return `was used on ${lastDay}`;
  // Persisted and never asked for is still somebody's to ask for.
  return uses.some((use) => use.lastDay === undefined) ? 'may still be asked for by a persisted operation' : undefined;
};

const removals = (before: GraphQLSchema, after: GraphQLSchema, context: DeprecationContext): Finding[] =>
  removedFrom(before, after).flatMap(([coordinate, reason]) => {
    const affected = context.usesOf(coordinate);
    const { subgraph, place } = context.placeOf(coordinate.split(/[.(]/)[0] ?? coordinate);
    const found = { coordinate, subgraph, place, affected };
    if (reason === undefined)
      return [
        findingOf(deprecationRules, 'removed-without-deprecation', {
          ...found,
          message: `${coordinate} was removed and was not deprecated before.`,
        }),
      ];
    const early = tooEarly(coordinate, deprecatedSince(reason), context);
    if (early === undefined) return [];
    return [
      findingOf(deprecationRules, 'removed-too-early', {
        ...found,
        message: `${coordinate} was removed and ${early}.`,
      }),
    ];
  });

const sentences = (before: GraphQLSchema | undefined, after: GraphQLSchema, context: DeprecationContext): Finding[] => {
  const old = before && deprecatableIn(before);
  return [...deprecatableIn(after)].flatMap(([coordinate, reason]) => {
    if (reason === undefined || old?.get(coordinate) === reason) return [];
    const found = { coordinate, ...context.placeOf(coordinate) };
    if (reason.trim() === '' || reason === DEFAULT_DEPRECATION_REASON)
      return [
        findingOf(deprecationRules, 'deprecation-without-reason', {
          ...found,
          message: `${coordinate} is deprecated without a reason.`,
        }),
      ];
    if (deprecatedSince(reason) !== undefined) return [];
    return [
      findingOf(deprecationRules, 'deprecation-without-day', {
        ...found,
        message: `${coordinate} is deprecated without a day: ${JSON.stringify(reason)}.`,
      }),
    ];
  });
};

const mayGo = (after: GraphQLSchema, context: DeprecationContext): Finding[] =>
  [...deprecatableIn(after)].flatMap(([coordinate, reason]) => {
    if (reason === undefined || !context.knowsUse) return [];
    const since = deprecatedSince(reason);
    if (since === undefined || tooEarly(coordinate, since, context) !== undefined) return [];
    return [
      findingOf(deprecationRules, 'deprecated-may-go', {
        coordinate,
        ...context.placeOf(coordinate),
        message: `${coordinate} is deprecated since ${since}, and nobody used it for ${context.unusedDays} days.`,
      }),
    ];
  });

/**
 * How the schema that clients see keeps to the policy: removals that skipped it, deprecations that do not say why or since
 * when (new ones, or all when there is nothing to compare with), and what may go.
 */
export const deprecationFindings = (
  before: GraphQLSchema | undefined,
  after: GraphQLSchema,
  context: DeprecationContext,
): Finding[] => [
  ...(before ? removals(before, after, context) : []),
  ...sentences(before, after, context),
  ...mayGo(after, context),
];
