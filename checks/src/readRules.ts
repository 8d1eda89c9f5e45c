import { readConfigFile } from '@tripgraph/gateway/supergraph/files';
import { resolve } from 'node:path';
import { openEslint } from './lint/openEslint.js';
import { readMaxCosts } from './plans/maxCosts.js';
import type { Rule } from './rule.js';
import { rulesOf } from './rules.js';
import type { RunCheck } from './runCheck.js';
import type { CheckSettings } from './settings.js';
import type { Side } from './side.js';

const withoutLinter =
  'eslint and @graphql-eslint/eslint-plugin are not installed, so most of what is linted was not looked at.';

/** ESLint takes a while to load, and is for schemas that changed. */
const readLinter = async (scope: CheckSettings['lint']['scope'], before: Side | undefined, after: Side) => {
  const known = scope === 'all' ? [] : (before?.subgraphs ?? []);
  const isChanged = after.subgraphs.some(({ name, sdl }) => known.find((one) => one.name === name)?.sdl !== sdl);
  const isNeeded = scope !== 'off' && isChanged;
  return { isNeeded, lintSchema: isNeeded ? await openEslint() : undefined };
};

/** The rules of a check with what they need, and in sentences what they cannot look at. Rejects like `runCheck`. */
export const readRules = async (
  { folder, settings, environment, live }: RunCheck,
  before: Side | undefined,
  after: Side,
): Promise<{ readonly rules: readonly Rule[]; readonly said: readonly string[] }> => {
  const { isNeeded, lintSchema } = await readLinter(settings.lint.scope, before, after);
  const { partners } = settings.operations;
  const partnersFile = partners === undefined ? undefined : resolve(folder, partners);
  const maxCostOf = await readMaxCosts(partnersFile, settings.max_request_cost);
  // Schemas are composed with the addresses that the file says, and what runs is where the environment says.
  const running = live && { ...live, config: await readConfigFile(resolve(folder, settings.config), environment) };
  const rules = rulesOf(settings, { maxCostOf, lintSchema, running });
  return { rules, said: isNeeded && !lintSchema ? [withoutLinter] : [] };
};
