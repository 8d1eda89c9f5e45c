import type { RuleText } from '../ruleText.js';
import { catalogue } from './catalogue.js';
import { ruleOf } from './ruleOf.js';

export type Explained = { readonly rule: string; readonly explanation: RuleText };

/** What there is to know of a rule or of the rule of a finding's id; undefined for what no rule is called. */
export const explain = (asked: string, rules: typeof catalogue = catalogue): Explained | undefined => {
  const rule = ruleOf(asked);
  const explanation = Object.hasOwn(rules, rule) ? rules[rule] : undefined;
  return explanation && { rule, explanation };
};

const indented = (text: string): string => text.replace(/^/gm, '    ');

/** An explanation for a terminal. */
export const explanationText = ({ rule, explanation }: Explained): string => {
  const { level, title, why, advice, example } = explanation;
  const shown = example === undefined ? '' : `\nExample:\n${indented(example)}\n`;
  return `${rule} (${level}): ${title}.\n\nWhy: ${why}\n\nWhat to do: ${advice}\n${shown}`;
};

/** Rules whose id is like what was asked for: they share a word with it. At most `most`. */
export const alike = (asked: string, rules: typeof catalogue = catalogue, most = 5): readonly string[] => {
  const words = new Set(ruleOf(asked).split('-'));
  return Object.keys(rules)
    .map((rule) => ({ rule, shared: rule.split('-').filter((word) => words.has(word)).length }))
    .filter(({ shared }) => shared > 0)
    .sort((left, right) => right.shared - left.shared || (left.rule < right.rule ? -1 : 1))
    .slice(0, most)
    .map(({ rule }) => rule);
};
