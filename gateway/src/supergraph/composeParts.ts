import { composeServices, type CompositionSuccess } from '@apollo/composition';
import { GraphQLError, parse, type ASTNode, type DocumentNode } from 'graphql';
import { checkRules, checkRulesOfOne } from './checkRules.js';
import { parseFile } from './parseFile.js';
import type { SubgraphConfig, SupergraphConfig } from './readConfig.js';
import { readRules } from './readRules.js';
import type { RuleProblemKind } from './shardedPart.js';

/** Where in the schema of a subgraph: lines and columns count from 1. */
export type SchemaSpot = { readonly subgraph: string; readonly line: number; readonly column: number };

/** A reason why there is no supergraph. */
export type CompositionProblem =
  /** A schema that is no GraphQL; the message names its file and line. */
  | { readonly kind: 'unreadable'; readonly message: string; readonly spots: readonly SchemaSpot[] }
  /** What Apollo's composition refuses, with its code. */
  | {
      readonly kind: 'composition';
      readonly code: string;
      readonly message: string;
      readonly spots: readonly SchemaSpot[];
    }
  /** A shard rule that does not add up. */
  | {
      readonly kind: 'rule';
      readonly rule: RuleProblemKind;
      readonly subgraph: string;
      readonly coordinate: string;
      readonly message: string;
    };

/** What Apollo's composition says of schemas that do compose. */
export type Hint = {
  readonly code: string;
  readonly level: 'WARN' | 'INFO' | 'DEBUG';
  readonly coordinate: string | undefined;
  readonly message: string;
  readonly spots: readonly SchemaSpot[];
};

/** What came of composing, as data that can go from one thread to another. */
export type ComposedParts =
  | { readonly kind: 'composed'; readonly supergraph: string; readonly hints: readonly Hint[] }
  | { readonly kind: 'refused'; readonly problems: readonly CompositionProblem[] };

type CompositionHint = CompositionSuccess['hints'][number];
type Parsed = { readonly subgraph: SubgraphConfig; readonly schema: DocumentNode };

const spotsOf = (nodes: readonly (ASTNode & { readonly subgraph?: string })[] | undefined): SchemaSpot[] =>
  (nodes ?? []).flatMap(({ subgraph, loc }) =>
    subgraph === undefined || !loc ? [] : [{ subgraph, line: loc.startToken.line, column: loc.startToken.column }],
  );

const hintOf = ({ definition, message, coordinate, nodes }: CompositionHint): Hint => ({
  code: definition.code,
  level: definition.level.name as Hint['level'],
  coordinate,
  message,
  spots: spotsOf(nodes),
});

/** The parsed schema, or why it cannot be read. */
const parseSchema = (subgraph: SubgraphConfig, text: string): Parsed | CompositionProblem => {
  try {
    return { subgraph, schema: parseFile(subgraph.schemaFile, text) };
  } catch (error) {
    const { message, cause } = error as Error;
    const locations = cause instanceof GraphQLError ? cause.locations : undefined;
    const { line, column } = locations?.[0] ?? { line: 1, column: 1 };
    return { kind: 'unreadable', message, spots: [{ subgraph: subgraph.name, line, column }] };
  }
};

const checkSubgraph = (supergraph: DocumentNode, subgraph: SubgraphConfig): CompositionProblem[] => {
  const rules = readRules(supergraph, subgraph.name);
  if (!rules) return [];
  const check = subgraph.shards ? checkRules : checkRulesOfOne;
  return check(supergraph, subgraph.name, rules).map(({ coordinate, message, kind }) => ({
    kind: 'rule',
    rule: kind,
    subgraph: subgraph.name,
    coordinate,
    message,
  }));
};

const ofApollo = ({ message, extensions, nodes }: GraphQLError): CompositionProblem => ({
  kind: 'composition',
  code: String(extensions['code']),
  message,
  spots: spotsOf(nodes),
});

const composeParsed = (parsed: readonly Parsed[], isProved: boolean): ComposedParts => {
  const services = parsed.map(({ subgraph: { name, url }, schema }) => ({ name, url, typeDefs: schema }));
  const result = composeServices(services, { runSatisfiability: isProved });
  if (result.errors) return { kind: 'refused', problems: result.errors.map(ofApollo) };
  const supergraph = parse(result.supergraphSdl);
  const problems = parsed.flatMap(({ subgraph }) => checkSubgraph(supergraph, subgraph));
  if (problems.length > 0) return { kind: 'refused', problems };
  return { kind: 'composed', supergraph: result.supergraphSdl, hints: result.hints.map(hintOf) };
};

/**
 * Composes the subgraphs' schemas (by subgraph name) into one supergraph and checks the shard rules of those that are
 * sharded, and of all which fields are @idempotent or @strict. That every field can be reached from wherever a query may
 * come takes as long as all else: of what has been composed before it need not be proved again.
 */
export const composeParts = (
  config: SupergraphConfig,
  schemas: ReadonlyMap<string, string>,
  isProved = true,
): ComposedParts => {
  const read = config.subgraphs.map((subgraph) => parseSchema(subgraph, schemas.get(subgraph.name) ?? ''));
  const unreadable = read.filter((one): one is CompositionProblem => 'kind' in one);
  if (unreadable.length > 0) return { kind: 'refused', problems: unreadable };
  return composeParsed(
    read.filter((one): one is Parsed => 'schema' in one),
    isProved,
  );
};
