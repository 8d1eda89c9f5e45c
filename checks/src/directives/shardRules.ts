import type { RuleText } from '../ruleText.js';

/** Changes of the directives that say which shard is asked for what, and how their answers become one. */
export const shardRules = {
  'owned-removed': {
    level: 'error',
    title: 'Entities no longer live on the shard that owns their id',
    why: 'The gateway no longer knows which shard to ask for them: it asks all, or composition fails.',
    advice: 'Put @owned back. A type that really moves gets a new name.',
  },
  'owned-changed': {
    level: 'error',
    title: 'Entities are looked for by another id',
    why: 'Another shard is asked for the same entity; rows that are where they were are no longer found.',
    advice: 'Move the rows to the shards that own the new id before, and change the directive when they are there.',
  },
  'owned-added': {
    level: 'warning',
    title: 'Entities live on the shard that owns their id',
    why: 'From then on only that shard is asked for them.',
    advice: 'See that every row is on the shard that owns its id.',
  },
  'route-removed': {
    level: 'error',
    title: 'A field is no longer answered by the owner of an id',
    why: 'No shard is chosen by its argument any more: all are asked, or composition fails.',
    advice: 'Put @route back, or say @scatter and how answers are merged.',
  },
  'route-changed': {
    level: 'error',
    title: 'A field is answered by the owner of another id',
    why: 'Another shard is asked for the same arguments, and what is on the one from before is not found.',
    advice: 'Make a new field for the new way to ask, and deprecate this one.',
  },
  'route-max-lowered': {
    level: 'error',
    title: 'Fewer ids may be asked for at once',
    why: 'Operations with longer lists of ids are refused from then on.',
    advice: 'Tell the clients first, or leave the limit as it is.',
  },
  'route-max-raised': {
    level: 'notice',
    title: 'More ids may be asked for at once',
    why: 'An operation may cost as much more.',
    advice: 'See that the subgraph takes as many.',
  },
  'route-added': {
    level: 'warning',
    title: 'A field is answered by the owner of an id',
    why: 'From then on only one shard is asked for it.',
    advice: 'See that the owner of the id has the whole answer.',
  },
  'scatter-removed': {
    level: 'error',
    title: 'Not every shard is asked any more',
    why: 'What the other shards have is missing from answers, and nobody is told.',
    advice: 'Put @scatter back, or see that @route leads to the shard that has everything.',
  },
  'scatter-added': {
    level: 'warning',
    title: 'Every shard is asked',
    why: 'The field costs as many times as there are shards, and is as slow as the slowest of them.',
    advice: 'Prefer @route where the arguments have an id. Look at the plan changes of this check.',
  },
  'merge-removed': {
    level: 'error',
    title: "Shards' answers are no longer merged",
    why: 'Composition fails, or the value of one shard is taken for that of all.',
    advice: 'Put @merge back.',
  },
  'merge-changed': {
    level: 'error',
    title: "Shards' answers are merged otherwise",
    why: 'The same field means something else: a sum becomes a largest value, a page a first one.',
    advice: 'Make a new field for the new meaning, and deprecate this one.',
  },
  'merge-added': {
    level: 'notice',
    title: "Shards' answers are merged",
    why: 'The value is made of those of all shards.',
    advice: 'See that the rule is that of the field: npx tripgraph plan shows it.',
  },
  'strict-removed': {
    level: 'error',
    title: 'A field may be answered in part',
    why: 'Whoever took it for whole (a list of all bookings, say) now acts on a part when a shard is down.',
    advice: 'Put @strict back, or make a new field that may be incomplete.',
  },
  'strict-added': {
    level: 'warning',
    title: 'A field is never answered in part',
    why: 'It is null with an error when one shard is down, where it had the rows of the others.',
    advice: 'See that its clients prefer no answer to an incomplete one.',
  },
  'idempotent-removed': {
    level: 'warning',
    title: 'A mutation is no longer sent again',
    why: 'A broken connection leaves its outcome unknown (OUTCOME_UNKNOWN) more often.',
    advice: 'Put @idempotent back as long as sending it twice has the effect of sending it once.',
  },
  'idempotent-added': {
    level: 'warning',
    title: 'A mutation may be sent twice',
    why: 'What is not idempotent is done twice when a connection breaks: two bookings, two payments.',
    advice: 'Add it only with a test that the second call does nothing but answer.',
  },
} as const satisfies Readonly<Record<string, RuleText>>;
