import type { Finding } from '../finding.js';
import { levelByUse } from '../levelByUse.js';
import type { RuleContext } from '../rule.js';
import { findingOf } from '../ruleText.js';
import type { Side } from '../side.js';
import { placeIn } from './definitions.js';
import { changeText, directiveChanges } from './directiveChange.js';
import { describedIn } from './directiveUse.js';
import { directiveRules, judgeChange, type DirectiveRule } from './judgeChange.js';
import { pairsOf, type ParsedSource } from './parsedSources.js';

type Context = Pick<RuleContext, 'usesOf' | 'hasRecords' | 'operations'>;

/** Rules about what whoever asks for the field is answered; where nobody asks for it, nobody is hurt. */
const aboutAnswers: ReadonlySet<DirectiveRule> = new Set<DirectiveRule>([
  'route-changed',
  'route-max-lowered',
  'scatter-removed',
  'scatter-added',
  'merge-changed',
  'strict-removed',
  'strict-added',
  'cost-added',
  'cost-changed',
  'cost-removed',
  'list-size-added',
  'list-size-changed',
  'list-size-removed',
  'cache-control-longer',
  'cache-control-changed',
]);

const findingsBetween = (before: ParsedSource, after: ParsedSource, context: Context): Finding[] => {
  const described = describedIn(after.document);
  return directiveChanges(describedIn(before.document), described).flatMap((change) => {
    const rule = judgeChange(change);
    if (!rule) return [];
    const { coordinate } = change;
    const { level } = directiveRules[rule];
    const affected = context.usesOf(coordinate);
    return [
      findingOf(directiveRules, rule, {
        coordinate,
        subgraph: after.name,
        place: placeIn(after, described.get(coordinate)),
        message: changeText(change),
        affected,
        ...(aboutAnswers.has(rule) && levelByUse(level, affected, context)),
      }),
    ];
  });
};

/** What became of the directives of each subgraph: of Federation, of shards, of costs and of caches. */
export const directiveFindings = (before: Side | undefined, after: Side, context: Context): Finding[] =>
  before ? pairsOf(before, after).flatMap(([old, fresh]) => findingsBetween(old, fresh, context)) : [];
