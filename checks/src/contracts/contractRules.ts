import type { RuleText } from '../ruleText.js';

/** What may be wrong with the parts of the API that contracts make. */
export const contractRules = {
  'contract-contradiction': {
    level: 'error',
    title: 'A contract includes and excludes the same tag',
    why: 'Nothing can keep to it; it is not known what is meant.',
    advice: 'Take the tag from one of the two lists in .tripgraph/checks.yaml.',
  },
  'contract-empty': {
    level: 'error',
    title: 'A contract has no query',
    why: 'Whoever it is for can ask for nothing at all.',
    advice: 'Put one of its included tags on a field of Query, or take the excluded one away.',
  },
  'contract-invalid': {
    level: 'error',
    title: 'What a contract leaves of the API is no valid schema',
    why: 'Something that is left needs something that is hidden: the contract cannot be served.',
    advice: 'Hide both or show both: put the tag of a type on every field that returns it as well.',
  },
  'contract-breaking': {
    level: 'error',
    title: 'A contract loses something',
    why: 'Clients of that contract are refused what they ask for, though it may still be there for others.',
    advice: 'Put the tag back, or deprecate it first.',
  },
  'contract-dangerous': {
    level: 'warning',
    title: 'A contract changes in a way that some clients may not expect',
    why: 'Clients of that contract may get values that they do not know.',
    advice: 'Tell those who use the contract.',
  },
  'contract-grew': {
    level: 'notice',
    title: 'A contract shows more than before',
    why: 'What it shows cannot be taken back without breaking its clients.',
    advice: 'See that it is meant for them: with tags that are excluded alone, whatever has none is shown.',
  },
} as const satisfies Readonly<Record<string, RuleText>>;
