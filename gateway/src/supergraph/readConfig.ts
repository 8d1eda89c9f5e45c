import { LineCounter, parseDocument, type Document } from 'yaml';
import { lineOf } from './configLines.js';
import { shapeProblems, type ConfigProblem } from './configProblem.js';
import { configShape, type WrittenConfig } from './configShape.js';
import { shardProblems, shardsOf, type ShardEndpoint } from './configShards.js';
import { expandEnvironment, type Precedence } from './expandEnvironment.js';
import { expandValues } from './expandValues.js';

export type SubgraphConfig = {
  readonly name: string;
  readonly url: string;
  /** Path of the schema file, as written: relative to supergraph.yaml. */
  readonly schemaFile: string;
  /** Undefined for a subgraph of one instance. */
  readonly shards: readonly ShardEndpoint[] | undefined;
};

export type SupergraphConfig = { readonly federationVersion: string; readonly subgraphs: readonly SubgraphConfig[] };

/** What is wrong with a supergraph.yaml: every problem with its line. */
export class InvalidConfig extends Error {
  constructor(
    file: string,
    readonly problems: readonly string[],
  ) {
    super(`${file} cannot be used:\n${problems.map((problem) => `  ${problem}`).join('\n')}`);
  }
}

const subgraphOf = (name: string, written: WrittenConfig['subgraphs'][string]): SubgraphConfig => ({
  name,
  url: written.routing_url,
  schemaFile: written.schema.file,
  shards: written.shards && shardsOf(written.shards),
});

const problemsOfShards = ({ name, shards }: SubgraphConfig): ConfigProblem[] =>
  shards
    ? shardProblems(shards).map(({ path, message }) => ({ path: ['subgraphs', name, 'shards', ...path], message }))
    : [];

const parseYaml = (file: string, text: string, lines: LineCounter): { document: Document; content: unknown } => {
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, prettyErrors: false });
  const problems = document.errors.map((error) => `line ${lines.linePos(error.pos[0]).line}: ${error.message}`);
  if (problems.length > 0) throw new InvalidConfig(file, problems);
  try {
    return { document, content: document.toJS() };
  } catch (error) {
    throw new InvalidConfig(file, [(error as Error).message]);
  }
};

/**
 * Reads the text of a supergraph.yaml: rover's format with `shards` under a sharded subgraph. Throws InvalidConfig with
 * every problem and its line: unknown keys, wrong values, unset variables, buckets that overlap or that nobody owns.
 */
export const readConfig = (
  file: string,
  text: string,
  environment: Readonly<Record<string, string | undefined>>,
  precedence: Precedence = 'environment',
): SupergraphConfig => {
  const lines = new LineCounter();
  const { document, content } = parseYaml(file, text, lines);
  const invalid = (problems: readonly ConfigProblem[]): InvalidConfig => {
    const sentences = problems.map(({ path, message }) => {
      const place = path.length > 0 ? `${path.map(String).join('.')}: ` : '';
      return `line ${lineOf(document, lines, path)}: ${place}${message}`;
    });
    return new InvalidConfig(file, sentences);
  };
  const expanded = expandValues(content, (value) => expandEnvironment(value, environment, precedence));
  if (expanded.problems.length > 0) throw invalid(expanded.problems);
  const written = configShape.safeParse(expanded.value);
  if (!written.success) throw invalid(shapeProblems(written.error));
  const subgraphs = Object.entries(written.data.subgraphs).map(([name, subgraph]) => subgraphOf(name, subgraph));
  const problems = subgraphs.flatMap(problemsOfShards);
  if (problems.length > 0) throw invalid(problems);
  return { federationVersion: written.data.federation_version.slice(1), subgraphs };
};
