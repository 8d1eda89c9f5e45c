import { LineCounter, parseDocument } from 'yaml';
import { lineOf } from './lineOf.js';
import type { YamlProblem } from './problem.js';

/** What is wrong with a YAML file that somebody wrote: every problem with its line. */
export class InvalidYaml extends Error {
  constructor(
    file: string,
    readonly problems: readonly string[],
  ) {
    super(`${file} cannot be used:\n${problems.map((problem) => `  ${problem}`).join('\n')}`);
  }
}

export type ParsedYaml = {
  readonly content: unknown;
  /** The error that says what is wrong with the content, each problem with its line. */
  readonly invalid: (problems: readonly YamlProblem[]) => InvalidYaml;
  /** The line, counted from 1, of the key or list item that a path leads to. */
  readonly lineAt: (path: readonly PropertyKey[]) => number;
};

/** Reads the text of a YAML file; `file` is its name in errors. Throws InvalidYaml for what is no YAML. */
export const parseYaml = (file: string, text: string): ParsedYaml => {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, prettyErrors: false });
  const problems = document.errors.map((error) => `line ${lines.linePos(error.pos[0]).line}: ${error.message}`);
  if (problems.length > 0) throw new InvalidYaml(file, problems);
  const lineAt = (path: readonly PropertyKey[]): number => lineOf(document, lines, path);
  const invalid = (found: readonly YamlProblem[]): InvalidYaml => {
    const sentences = found.map(({ path, message }) => {
      const place = path.length > 0 ? `${path.map(String).join('.')}: ` : '';
      return `line ${lineAt(path)}: ${place}${message}`;
    });
    return new InvalidYaml(file, sentences);
  };
  try {
    return { content: document.toJS(), invalid, lineAt };
  } catch (error) {
    throw new InvalidYaml(file, [(error as Error).message]);
  }
};
