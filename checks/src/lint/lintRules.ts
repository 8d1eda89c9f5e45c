import type { RuleText } from '../ruleText.js';

/** How schemas of this graph are written. */
export const lintRules = {
  'lint-description': {
    level: 'notice',
    title: 'A type or a root field is not explained',
    why: 'Who writes a query knows its name and no more; the reference is made of these sentences.',
    advice: 'Say in a sentence what it is, and what null and unknown values mean.',
  },
  'lint-comment': {
    level: 'notice',
    title: 'An explanation is a comment',
    why: 'What stands after # is in no schema that clients can ask for.',
    advice: 'Write it as a description, in quotes.',
  },
  'lint-naming': {
    level: 'warning',
    title: 'A name is not written as names of its kind are',
    why: 'Names stay: one that is odd is odd for years, and generated code has it, too.',
    advice: 'Types in PascalCase, fields and arguments in camelCase, values of enums in UPPER_CASE.',
  },
  'lint-typename-prefix': {
    level: 'notice',
    title: "A field's name begins with that of its type",
    why: 'It is read together with its type: Place.placeName says place twice.',
    advice: 'Leave the type out of the name.',
  },
  'lint-input': {
    level: 'notice',
    title: "A mutation's argument is not called input",
    why: 'One argument of an input type can be added to without a change of operations.',
    advice: 'Take one argument, input, of a type that is called as the mutation is.',
  },
  'lint-deprecation-reason': {
    level: 'warning',
    title: 'A deprecation does not say why',
    why: 'Whoever uses it does not know what to use instead.',
    advice: 'Write the day and what to use instead: @deprecated(reason: "since 2026-11-29: use Activity.rating").',
  },
  'lint-connection': {
    level: 'warning',
    title: 'A connection is not one as Relay has it',
    why: 'Clients page through connections by edges and pageInfo; @merge(rule: PAGE) needs them.',
    advice: 'Give it edges with node and cursor, and pageInfo: PageInfo!.',
  },
  'lint-unpaged-list': {
    level: 'warning',
    title: 'A list of a root field has no bound',
    why: 'It grows with what there is: one day it is too long to be answered, and it has no price.',
    advice: 'Return a connection, or take first, or ids; or say its size with @listSize.',
  },
  'lint-nullable-ids': {
    level: 'warning',
    title: 'A list of ids may have nulls in it',
    why: 'A null is no id: it is of no shard, and each client has to filter it out.',
    advice: 'Write [ID!].',
  },
  'lint-id': {
    level: 'warning',
    title: 'A field id is not of the type ID!',
    why: 'Caches of clients keep objects by it, and shards are found by it.',
    advice: 'Write id: ID!, or call it otherwise.',
  },
  'lint-scalar-result': {
    level: 'warning',
    title: 'A mutation answers with a bare value',
    why: 'Nothing can be added to its answer, not even why it was refused.',
    advice: 'Return an object type that is called as the mutation is.',
  },
} as const satisfies Readonly<Record<string, RuleText>>;

export type LintRule = keyof typeof lintRules;

/** Something that is not as it should be, where it stands in a schema. */
export type LintProblem = {
  readonly rule: LintRule;
  readonly line: number;
  readonly column: number;
  readonly message: string;
};
