import type { RuleText } from '../ruleText.js';

/** Changes of how operations in use are answered, and of what they cost. */
export const planRules = {
  'plan-grew': {
    level: 'warning',
    title: 'An operation takes more to be answered',
    why: 'More requests, more of them one after the other, or more shards: it gets slower, and one of them failing fails it.',
    advice:
      'See npx tripgraph plan for the steps. A @provides, a key or a field in the right subgraph often saves one.',
  },
  'cost-grew': {
    level: 'warning',
    title: 'An operation costs more',
    why: "It uses up its partner's budget sooner, and gets near to the limit of a request.",
    advice: 'Tell the partner, or see whether @cost and @listSize say what is meant.',
  },
  'cost-over-limit': {
    level: 'error',
    title: 'An operation costs more than a request of its client may',
    why: 'The gateway refuses it with COST_ESTIMATED_TOO_EXPENSIVE as soon as it has the new supergraph.',
    advice: "Raise the partner's quota.maxRequestCost (or GATEWAY_MAX_COST) first, or lower the cost.",
  },
} as const satisfies Readonly<Record<string, RuleText>>;
