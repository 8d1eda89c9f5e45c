import type { Linter } from 'eslint';
import type { LintProblem, LintRule } from './lintRules.js';

/** What @graphql-eslint has to say of a schema. */
export type LintSchema = (sdl: string) => readonly LintProblem[];

const names = {
  types: 'PascalCase',
  FieldDefinition: 'camelCase',
  InputValueDefinition: 'camelCase',
  Argument: 'camelCase',
  DirectiveDefinition: 'camelCase',
  EnumValueDefinition: 'UPPER_CASE',
};

/** What every connection has needs no words. Root fields are ours to look at: the rule's own way fails with several roots. */
const explained = {
  types: true,
  ignoredSelectors: ['[name.value=PageInfo]', '[name.value=/(Connection|Edge)$/]'],
};

/** Their rules, chosen for this graph, and what they are called here. */
const chosen: ReadonlyArray<readonly [string, LintRule, object?]> = [
  ['require-description', 'lint-description', explained],
  ['no-hashtag-description', 'lint-comment'],
  ['naming-convention', 'lint-naming', names],
  ['no-typename-prefix', 'lint-typename-prefix'],
  ['input-name', 'lint-input', { checkInputType: false, checkQueries: false, checkMutations: true }],
  ['require-deprecation-reason', 'lint-deprecation-reason'],
  ['relay-connection-types', 'lint-connection'],
];

const prefix = '@graphql-eslint/';
const ruleNames = new Map(chosen.map(([name, rule]) => [`${prefix}${name}`, rule]));

/** No rule of these wants to know the whole schema; said so, no file with a configuration is looked for. */
const parserOptions = { graphQLConfig: { schema: '' } };

const sentence = (message: string): string => {
  const [first = ''] = message.split('\n');
  return first.endsWith('.') ? first : `${first}.`;
};

const problemOf = ({ ruleId, line, column, message }: Linter.LintMessage): LintProblem[] => {
  const rule = ruleNames.get(ruleId ?? '');
  // What belongs to no rule is that it could not be looked at.
  if (!rule) throw new Error(`ESLint cannot read a schema: line ${line}: ${message}`);
  return [{ rule, line, column, message: sentence(message) }];
};

/**
 * Loads ESLint and @graphql-eslint, which takes a second or more; undefined where they are not installed. They are optional
 * packages: what serves requests is deployed without them.
 */
export const openEslint = async (): Promise<LintSchema | undefined> => {
  try {
    const [eslint, { parser, rules }] = await Promise.all([import('eslint'), import('@graphql-eslint/eslint-plugin')]);
    const linter = new eslint.Linter({ configType: 'flat' });
    const config = {
      files: ['**/*.graphql'],
      plugins: { '@graphql-eslint': { rules } },
      languageOptions: { parser, parserOptions },
      rules: Object.fromEntries(
        chosen.map(([name, , options]) => [`${prefix}${name}`, options ? ['warn', options] : 'warn']),
      ),
    } as unknown as Linter.Config;
    return (sdl) => linter.verify(sdl, [config], { filename: 'schema.graphql' }).flatMap(problemOf);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_MODULE_NOT_FOUND') return undefined;
    throw error;
  }
};
