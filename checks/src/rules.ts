import type { SupergraphConfig } from '@tripgraph/gateway/supergraph/readConfig';
import { apiChanges } from './api/apiChanges.js';
import { contractFindings } from './contracts/contractFindings.js';
import { deprecationFindings } from './deprecation/deprecationFindings.js';
import { directiveFindings } from './directives/directiveFindings.js';
import { guardFindings } from './directives/guardFindings.js';
import { lintFindings, type LintOptions } from './lint/lintFindings.js';
import { askSdlSigned } from './parity/askSdl.js';
import { parityFindings } from './parity/parityFindings.js';
import { planFindings, type MaxCostOf } from './plans/planFindings.js';
import { planningSide } from './plans/planningSide.js';
import type { Rule } from './rule.js';
import type { CheckSettings } from './settings.js';
import { placeOf } from './sides/placeOf.js';

/** What rules need that is neither of a side nor of the settings. */
export type RulePorts = {
  readonly maxCostOf: MaxCostOf;
  readonly lintSchema: LintOptions['lintSchema'];
  /** Where instances run, and the secret that they are asked with; undefined: they are not asked. */
  readonly running: { readonly config: SupergraphConfig; readonly secret: string | undefined } | undefined;
};

/** On the same supergraph every operation takes and costs what it did. */
const plans =
  (maxCostOf: MaxCostOf): Rule =>
  async (before, after, { operations, plan }) => {
    const fresh = planningSide(after, plan.after);
    if (!fresh || before?.supergraph === after.supergraph) return [];
    return planFindings(operations, before && planningSide(before, plan.before), fresh, maxCostOf);
  };

const deprecations =
  ({ deprecation: { unused_days: unusedDays }, usage }: CheckSettings): Rule =>
  (before, after, { usesOf, today, places }) => {
    if (!after.api) return [];
    return deprecationFindings(before?.api, after.api, {
      usesOf,
      // What is persisted is known without usage files, what is not used is not.
      knowsUse: usage.files.length > 0 && usage.window_days >= unusedDays,
      today,
      unusedDays,
      placeOf: (coordinate) => placeOf(places.after, coordinate),
    });
  };

const contracts =
  (contracts: CheckSettings['contracts']): Rule =>
  (before, after) => {
    if (after.supergraph === undefined) return [];
    const named = Object.entries(contracts).map(([name, { include, exclude, hide_unreachable: hideUnreachable }]) => ({
      name,
      include,
      exclude,
      hideUnreachable,
    }));
    return contractFindings(named, { before: before?.supergraph, after: after.supergraph }, apiChanges);
  };

/** The rules of a check, in the order of their findings. */
export const rulesOf = (settings: CheckSettings, { maxCostOf, lintSchema, running }: RulePorts): readonly Rule[] => [
  directiveFindings,
  guardFindings,
  plans(maxCostOf),
  deprecations(settings),
  contracts(settings.contracts),
  (before, after) =>
    settings.lint.scope === 'off'
      ? []
      : lintFindings(before, after, { all: settings.lint.scope === 'all', levels: settings.lint.levels, lintSchema }),
  (_before, { subgraphs }) =>
    running ? parityFindings({ config: running.config, subgraphs }, askSdlSigned(running.secret)) : [],
];
