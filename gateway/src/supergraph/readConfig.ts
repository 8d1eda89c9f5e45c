import { isNode, LineCounter, parseDocument, type Document } from 'yaml';
import { z } from 'zod';
import { findBucketMapProblems, type Shard } from '../shards/bucketMap.js';
import { expandEnvironment, type Precedence } from './expandEnvironment.js';

const ranges = /^\d{1,4}(-\d{1,4})?(, ?\d{1,4}(-\d{1,4})?)*$/;
const routingUrl = z.url({ protocol: /^https?$/ });

const shape = z.strictObject({
  federation_version: z.string().regex(/^=2\.\d+\.\d+$/, 'must be an exact version such as "=2.9.0"'),
  subgraphs: z.record(
    z.string().regex(/^[a-z][a-z0-9-]*$/, 'a subgraph is named in lower case letters, digits and hyphens'),
    z.strictObject({
      routing_url: routingUrl,
      schema: z.strictObject({ file: z.string().min(1) }),
      shards: z
        .array(
          z.strictObject({
            name: z.string().regex(/^[a-z][a-z0-9-]*$/, 'a shard is named in lower case letters, digits and hyphens'),
            routing_url: routingUrl,
            buckets: z.coerce.string().regex(ranges, 'must be ranges such as "0-341" or "0-99, 200-299"'),
          }),
        )
        .min(1)
        .optional(),
    }),
  ),
});

/** One instance of a sharded subgraph: where it is and which buckets it owns. */
export type ShardEndpoint = { readonly name: string; readonly url: string; readonly ranges: readonly Shard[] };

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

/** The line of the deepest part of `path` that the file has. */
const lineOf = (document: Document, lines: LineCounter, path: readonly PropertyKey[]): number => {
  for (let length = path.length; length >= 0; length -= 1) {
    const node: unknown = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return 1;
};

const expandAll = (value: unknown, expand: (text: string) => string): unknown => {
  if (typeof value === 'string') return expand(value);
  if (Array.isArray(value)) return value.map((item) => expandAll(item, expand));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, expandAll(inner, expand)]));
};

const rangesOf = (name: string, text: string): Shard[] =>
  text.split(',').map((range) => {
    const [from = '', to = from] = range.trim().split('-');
    return { name, from: Number(from), to: Number(to) };
  });

type Read = z.infer<typeof shape>;

const subgraphOf = (name: string, read: Read['subgraphs'][string]): SubgraphConfig => ({
  name,
  url: read.routing_url,
  schemaFile: read.schema.file,
  shards: read.shards?.map((shard) => ({
    name: shard.name,
    url: shard.routing_url,
    ranges: rangesOf(shard.name, shard.buckets),
  })),
});

const shardProblems = ({ shards = [] }: SubgraphConfig): string[] => {
  const names = shards.map(({ name }) => name);
  const twice = names
    .filter((name, index) => names.indexOf(name) !== index)
    .map((name) => `two shards are named "${name}"`);
  return [...twice, ...findBucketMapProblems(shards.flatMap((shard) => shard.ranges))];
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
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, prettyErrors: false });
  const at = (path: readonly PropertyKey[], message: string): string =>
    `line ${lineOf(document, lines, path)}: ${path.length > 0 ? `${path.map(String).join('.')}: ` : ''}${message}`;
  if (document.errors.length > 0) {
    throw new InvalidConfig(
      file,
      document.errors.map((error) => `line ${lines.linePos(error.pos[0]).line}: ${error.message}`),
    );
  }
  let expanded: unknown;
  try {
    expanded = expandAll(document.toJS(), (text) => expandEnvironment(text, environment, precedence));
  } catch (error) {
    throw new InvalidConfig(file, [(error as Error).message]);
  }
  const read = shape.safeParse(expanded);
  if (!read.success) {
    const problems = read.error.issues.flatMap((issue) =>
      issue.code === 'unrecognized_keys'
        ? issue.keys.map((key) => at([...issue.path, key], 'unknown key'))
        : [at(issue.path, issue.message)],
    );
    throw new InvalidConfig(file, problems);
  }
  const subgraphs = Object.entries(read.data.subgraphs).map(([name, subgraph]) => subgraphOf(name, subgraph));
  const problems = subgraphs.flatMap((subgraph) =>
    subgraph.shards
      ? shardProblems(subgraph).map((problem) => at(['subgraphs', subgraph.name, 'shards'], problem))
      : [],
  );
  if (problems.length > 0) throw new InvalidConfig(file, problems);
  return { federationVersion: read.data.federation_version.slice(1), subgraphs };
};
