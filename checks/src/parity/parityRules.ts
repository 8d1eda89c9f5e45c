import type { RuleText } from '../ruleText.js';

/** Whether what runs is what the files say: only looked at with --live. */
export const parityRules = {
  'live-schema-differs': {
    level: 'error',
    title: 'An instance has another schema than the file',
    why: 'The gateway plans by the file: what the instance does not know fails, on a shard for some ids alone.',
    advice:
      'Deploy the instance, or compose with the schema that runs. Before a rollout of a new schema, deploy the subgraph first.',
  },
  'live-unreachable': {
    level: 'warning',
    title: 'An instance cannot be asked for its schema',
    why: 'Whether it has the schema of the file is not known.',
    advice:
      'See that it runs, that it can be reached from here, and that GATEWAY_SUBGRAPH_SECRETS is that of the gateway.',
  },
  'live-unreadable': {
    level: 'error',
    title: 'What an instance says its schema is cannot be read',
    why: 'It answers with something that is no schema of a subgraph.',
    advice: 'See what runs at its address.',
  },
} as const satisfies Readonly<Record<string, RuleText>>;
