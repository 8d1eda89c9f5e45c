import type { RuleText } from '../ruleText.js';

/** The way out of the API: deprecated with a reason and a day, unused for so many days, removed. */
export const deprecationRules = {
  'deprecation-without-day': {
    level: 'warning',
    title: 'A deprecation does not say since when',
    why: 'Nobody can tell whether clients had the time to do without it.',
    advice: 'Write the day and what to use instead: @deprecated(reason: "since 2026-11-29: use Activity.rating").',
  },
  'deprecation-without-reason': {
    level: 'warning',
    title: 'A deprecation does not say why',
    why: 'Whoever uses it does not know what to use instead.',
    advice: 'Write the day and what to use instead: @deprecated(reason: "since 2026-11-29: use Activity.rating").',
  },
  'removed-without-deprecation': {
    level: 'warning',
    title: 'Something was removed that was not deprecated',
    why: 'Clients had no time to do without it, and those of which no use is recorded are not seen here.',
    advice: 'Deprecate it with a day and what to use instead, and remove it when nobody has used it for long enough.',
  },
  'removed-too-early': {
    level: 'warning',
    title: 'Something was removed too soon after it was deprecated or used',
    why: 'Clients had less time to do without it than they were told.',
    advice: 'Wait as long as deprecation.unusedDays of .tripgraph/checks.yaml says.',
  },
  'deprecated-may-go': {
    level: 'notice',
    title: 'Something deprecated is no longer used',
    why: 'It has been deprecated for long enough, and nobody asks for it.',
    advice: 'Remove it.',
  },
} as const satisfies Readonly<Record<string, RuleText>>;
