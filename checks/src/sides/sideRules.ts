import type { RuleText } from '../ruleText.js';

/** What may be wrong with a side by itself: its configuration, its schemas, and what they compose to. */
export const sideRules = {
  configuration: {
    level: 'error',
    title: 'The configuration cannot be used',
    why: 'Without a configuration that can be read the gateway does not start.',
    advice: 'Correct the line that is named.',
  },
  'bucket-map': {
    level: 'error',
    title: 'Buckets and shards do not match',
    why: 'Each of the 1,024 buckets must have one shard: what is in a bucket without one cannot be found, and two would contradict each other.',
    advice: 'Give each bucket from 0 to 1023 to one shard.',
  },
  'schema-unreadable': {
    level: 'error',
    title: 'A schema is no GraphQL',
    why: 'A subgraph with this schema does not start, and nothing can be composed.',
    advice: 'Correct the line that is named.',
  },
  'composition-error': {
    level: 'error',
    title: 'The schemas do not compose',
    why: 'The gateway takes no supergraph that does not compose, so nothing of this change would be served.',
    advice:
      'Change the schema of one of the subgraphs that are named; the list of errors of Apollo Federation explains the code.',
  },
  'composition-hint': {
    level: 'warning',
    title: 'The subgraphs do not say quite the same',
    why: 'The schemas compose, and what is composed may be other than one of the subgraphs expects.',
    advice: 'Let the subgraphs agree, or leave it where it is meant.',
  },
  'mutation-scatter': {
    level: 'error',
    title: 'A mutation would go to every shard',
    why: 'A mutation that went to every shard would change what each of them owns, or be refused by all but one.',
    advice: 'Give the field @route with the argument that holds the id of what it changes.',
  },
  'unmerged-scatter': {
    level: 'error',
    title: 'Nothing says how answers of all shards become one',
    why: 'Every shard answers with a value of its own, and nothing says how they become one.',
    advice: 'Give the field or its type an @merge rule, or a route to one shard.',
  },
  'unowned-route': {
    level: 'error',
    title: 'Nothing says which shard answers',
    why: 'The gateway would not know which shard to ask.',
    advice: 'Give the field @route with the argument of an owned id, or @scatter.',
  },
  'unowned-entity': {
    level: 'error',
    title: 'Nothing says which shard knows an entity',
    why: 'Other subgraphs refer to it by its key, and the gateway would not know which shard has it.',
    advice: 'Give the type @owned with its id, or @scatter, and a key to match.',
  },
  'misplaced-rule': {
    level: 'error',
    title: 'A directive stands where it has no effect',
    why: 'Where it stands the rule would not do what it says.',
    advice: 'Take the directive away, or put it on a field that it is made for.',
  },
} as const satisfies Record<string, RuleText>;
