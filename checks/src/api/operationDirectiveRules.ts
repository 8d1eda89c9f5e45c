import type { RuleText } from '../ruleText.js';

/** Changes of directives that clients may write into operations. */
export const operationDirectiveRules = {
  'directive-removed': {
    level: 'error',
    title: 'A directive for operations is gone',
    why: 'Operations that have it are refused as invalid.',
    advice: 'Keep the directive, and let it do nothing.',
  },
  'directive-added': {
    level: 'notice',
    title: 'There is a new directive for operations',
    why: 'Whoever asks as before is answered as before.',
    advice: 'Nothing has to be done.',
  },
  'directive-description-changed': {
    level: 'notice',
    title: 'A description of a directive is another',
    why: 'Whoever asks as before is answered as before.',
    advice: 'Nothing has to be done.',
  },
  'directive-location-added': {
    level: 'notice',
    title: 'A directive may stand in another place',
    why: 'Whoever asks as before is answered as before.',
    advice: 'Nothing has to be done.',
  },
  'directive-location-removed': {
    level: 'error',
    title: 'A directive may no longer stand in a place',
    why: 'Operations that have it there are refused as invalid.',
    advice: 'Keep the place.',
  },
  'directive-argument-added': {
    level: 'error',
    title: 'A directive takes another argument',
    why: 'Where the argument must be given, operations that leave it out are refused as invalid; where it has a default, that has an effect now.',
    advice: 'Let it be null, or give it a default that means the same as before.',
  },
  'directive-argument-removed': {
    level: 'error',
    title: 'An argument of a directive is gone',
    why: 'Operations that give it are refused as invalid.',
    advice: 'Keep the argument, and let it do nothing.',
  },
  'directive-argument-description-changed': {
    level: 'notice',
    title: 'A description of an argument of a directive is another',
    why: 'Whoever asks as before is answered as before.',
    advice: 'Nothing has to be done.',
  },
  'directive-argument-default-value-changed': {
    level: 'warning',
    title: 'An argument of a directive has another default',
    why: 'Operations that leave it out mean something else than before; without a default, an argument that may not be null must be given.',
    advice: 'Keep the default.',
  },
  'directive-argument-type-changed': {
    level: 'error',
    title: 'An argument of a directive has another type',
    why: 'Operations whose values do not fit the new type are refused as invalid.',
    advice: 'Add another argument of the new type.',
  },
  'directive-repeatable-added': {
    level: 'notice',
    title: 'A directive may stand twice',
    why: 'Whoever asks as before is answered as before.',
    advice: 'Nothing has to be done.',
  },
  'directive-repeatable-removed': {
    level: 'error',
    title: 'A directive may stand only once',
    why: 'Operations that have it twice in a place are refused as invalid.',
    advice: 'Keep it repeatable.',
  },
  'directive-argument-deprecation-added': {
    level: 'notice',
    title: 'An argument of a directive is deprecated',
    why: 'Whoever gives it is still understood.',
    advice: 'Tell those who give it until when it stays.',
  },
  'directive-argument-deprecation-removed': {
    level: 'notice',
    title: 'An argument of a directive is no longer deprecated',
    why: 'Whoever asks as before is answered as before.',
    advice: 'Nothing has to be done.',
  },
  'directive-argument-deprecation-reason-changed': {
    level: 'notice',
    title: 'The reason of a deprecation of an argument of a directive is another',
    why: 'Whoever asks as before is answered as before.',
    advice: 'Nothing has to be done.',
  },
} as const satisfies Record<string, RuleText>;
