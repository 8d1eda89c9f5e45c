import type { RuleText } from '../ruleText.js';

/** What may become of operations in use, beside what changes of the schema say. */
export const operationRules = {
  'operation-broken': {
    level: 'error',
    title: 'An operation in use is no longer valid',
    why: 'Whoever asks for it is refused, although no change of the schema that is told of says so.',
    advice: 'Keep what the operation needs, or let its client retire it first.',
  },
  'operation-invalid': {
    level: 'notice',
    title: 'An operation in use was not valid before',
    why: 'It is refused already, so this change does not break it, and nothing is known of what it uses.',
    advice: 'Let its client retire it, or take it from its manifest.',
  },
  'operation-unplannable': {
    level: 'error',
    title: 'An operation in use cannot be planned',
    why: 'The gateway answers it with an error, however valid it is.',
    advice: 'Look at the plan with `tripgraph plan`, and make the operation or the schema simpler.',
  },
} as const satisfies Record<string, RuleText>;
