import { parse } from 'graphql';
import { definitionsOf, placeIn, type Definition } from '../directives/definitions.js';
import type { Finding, Level } from '../finding.js';
import { findingId } from '../finding.js';
import { findingOf } from '../ruleText.js';
import type { Side, SubgraphSource } from '../side.js';
import { lintRules, type LintProblem, type LintRule } from './lintRules.js';
import type { LintSchema } from './openEslint.js';
import { ownProblems } from './ownRules.js';

export type LintOptions = {
  /** Whether subgraphs whose schema has not changed are looked at as well, and problems told that were there before. */
  readonly all: boolean;
  /** Levels that are other than the rules' own. */
  readonly levels: Readonly<Partial<Record<LintRule, Level | 'off'>>>;
  /** Undefined where @graphql-eslint is not installed: then only our own rules are looked at. */
  readonly lintSchema: LintSchema | undefined;
};

/** The definition that a problem stands at: the last that begins before it does; of a comment, the one that follows. */
const definitionAt = (
  definitions: readonly Definition[],
  { rule, line, column }: LintProblem,
): Definition | undefined =>
  rule === 'lint-comment'
    ? definitions.find((each) => each.line > line)
    : definitions.findLast((each) => each.line < line || (each.line === line && each.column <= column));

const findingsIn = (source: SubgraphSource, { levels, lintSchema }: LintOptions): Finding[] => {
  const { name: subgraph, sdl } = source;
  let document;
  try {
    document = parse(sdl);
  } catch {
    // What is no GraphQL is told of by composition.
    return [];
  }
  const definitions = definitionsOf(document);
  const problems = [...(lintSchema?.(sdl) ?? []), ...ownProblems(document)];
  return problems.flatMap((problem): Finding[] => {
    const level = levels[problem.rule] ?? lintRules[problem.rule].level;
    if (level === 'off') return [];
    const definition = definitionAt(definitions, problem);
    return [
      findingOf(lintRules, problem.rule, {
        level,
        coordinate: definition?.coordinate,
        subgraph,
        place: placeIn(source, problem),
        message: problem.message,
      }),
    ];
  });
};

/**
 * What is not written as schemas of this graph are. With a side before, only of subgraphs that changed, and only what was
 * not so before: nobody who adds a field is to mend what others left.
 */
export const lintFindings = (before: Side | undefined, after: Side, options: LintOptions): Finding[] =>
  after.subgraphs.flatMap((source) => {
    const old = options.all ? undefined : before?.subgraphs.find(({ name }) => name === source.name);
    if (old?.sdl === source.sdl) return [];
    const known = new Set(old ? findingsIn(old, options).map(findingId) : []);
    return findingsIn(source, options).filter((finding) => !known.has(findingId(finding)));
  });
