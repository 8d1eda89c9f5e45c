import type { RuleText } from '../ruleText.js';

const cost = {
  level: 'warning',
  why: 'Operations that are within the limit of a request, or of a partner, may no longer be, or may cost what they should not.',
  advice: 'Look at the cost of the operations in use that this check lists.',
} as const;

/** Changes of the directives that say what an answer costs and how long it may be given again. */
export const answerRules = {
  'cost-added': { ...cost, title: 'Something has a price of its own' },
  'cost-changed': { ...cost, title: 'Something has another price' },
  'cost-removed': { ...cost, title: 'Something has no price of its own any more' },
  'list-size-added': { ...cost, title: 'The length of a list is said' },
  'list-size-changed': { ...cost, title: 'The length of a list is said otherwise' },
  'list-size-removed': { ...cost, title: 'The length of a list is no longer said' },
  'cache-control-private-removed': {
    level: 'error',
    title: 'Answers for one client may be kept for all',
    why: "What is one client's own may be shown to another by any cache on the way.",
    advice: 'Put scope: PRIVATE back, unless the value is the same for everybody.',
  },
  'cache-control-private-added': {
    level: 'notice',
    title: 'Answers are kept for the client alone who asked',
    why: 'Shared caches no longer answer for them: the subgraph is asked more often.',
    advice: 'See that the subgraph can take it.',
  },
  'cache-control-longer': {
    level: 'warning',
    title: 'Answers are kept longer',
    why: 'Clients see old values for as long.',
    advice: 'See that so old a value hurts nobody: prices and places left change by the minute.',
  },
  'cache-control-shorter': {
    level: 'notice',
    title: 'Answers are kept less long',
    why: 'The subgraph is asked more often.',
    advice: 'See that the subgraph can take it.',
  },
  'cache-control-changed': {
    level: 'warning',
    title: 'How long answers are kept is said otherwise',
    why: 'It depends on what is around the field, and may be longer or shorter than before.',
    advice: 'See how long the answers of operations in use may be kept now.',
  },
} as const satisfies Readonly<Record<string, RuleText>>;
