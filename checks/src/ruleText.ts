import type { Finding, Level } from './finding.js';

/** What is to be known of a rule, once for all of its findings. */
export type RuleText = {
  readonly level: Level;
  /** What it finds, in a few words. */
  readonly title: string;
  /** Whom it hurts and how. */
  readonly why: string;
  /** What to do. */
  readonly advice: string;
  /** A change that leads to it, or what is to be written, in SDL or YAML. */
  readonly example?: string;
};

/** What a finding of a known rule says by itself. */
export type Found = Pick<Finding, 'coordinate' | 'message'> &
  Partial<Pick<Finding, 'level' | 'subgraph' | 'place' | 'affected' | 'changedLevel'>>;

/** A finding of one of a table's rules: what it says itself, and the rest as the table has it. */
export const findingOf = <Rules extends Readonly<Record<string, RuleText>>>(
  rules: Rules,
  rule: keyof Rules & string,
  found: Found,
): Finding => {
  const { level, why, advice } = rules[rule] as RuleText;
  return {
    rule,
    level,
    subgraph: undefined,
    place: undefined,
    why,
    advice,
    affected: [],
    changedLevel: undefined,
    ...found,
  };
};
