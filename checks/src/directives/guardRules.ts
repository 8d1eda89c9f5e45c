import type { RuleText } from '../ruleText.js';

/** Changes of who may see what: @authenticated, @requiresScopes and @policy, as the supergraph says them. */
export const guardRules = {
  'guard-removed': {
    level: 'error',
    title: 'Anybody may see what only some could',
    why: 'With the new supergraph the gateway shows it to clients without a key, whatever the subgraph thinks of it.',
    advice: 'Put the directive back, or have those who own the data approve that it is open.',
  },
  'guard-weakened': {
    level: 'error',
    title: 'More may see it than could before',
    why: 'Clients that were refused are shown it with the new supergraph.',
    advice: 'Put the requirement back, or have those who own the data approve that more see it.',
  },
  'guard-added': {
    level: 'error',
    title: 'Only some may see what anybody could',
    why: 'Clients without what is required get null and UNAUTHORIZED_FIELD, or are refused altogether.',
    advice: 'Give those who use it the scopes first, or guard a new field and deprecate this one.',
  },
  'guard-strengthened': {
    level: 'error',
    title: 'Fewer may see it than could before',
    why: 'Clients that have only what was required before get null and UNAUTHORIZED_FIELD, or are refused altogether.',
    advice: 'Give those who use it the scopes first.',
  },
  'guard-unreadable': {
    level: 'error',
    title: 'Who may see what cannot be told',
    why: 'A gateway does not start with a supergraph whose requirements it cannot read.',
    advice: 'Write the directive as its specification says: https://specs.apollo.dev/requiresScopes/v0.1.',
  },
} as const satisfies Readonly<Record<string, RuleText>>;
