import { createHash } from 'node:crypto';
import {
  print,
  specifiedRules,
  validate,
  type GraphQLError,
  type GraphQLSchema,
  type Source,
  type ValidationRule,
} from 'graphql';
import { collectDefinitions, placeOf } from './collectDefinitions.js';
import { wholeDocument, withTypeNames } from './wholeDocument.js';

/** An operation as a manifest has it. */
export type BuiltOperation = {
  /** The SHA-256 of the body: the same document has the same id in every build and every manifest. */
  readonly id: string;
  readonly name: string;
  readonly type: 'query' | 'mutation' | 'subscription';
  /** The operation and its fragments, printed: spaces, comments and commas of the source are not in it. */
  readonly body: string;
};

export type BuildOptions = {
  /** What clients see. */
  readonly schema: GraphQLSchema;
  /** What documents must keep to beside GraphQL's own rules. */
  readonly rules: readonly ValidationRule[];
  readonly maxTokens: number;
  /** Whether `__typename` is asked for everywhere, as clients that normalise answers ask for it. */
  readonly typeNames: boolean;
};

export type Built =
  | { readonly kind: 'built'; readonly operations: readonly BuiltOperation[] }
  | { readonly kind: 'refused'; readonly problems: readonly string[] };

const placeOfError = ({ nodes }: GraphQLError): string => (nodes?.[0] ? placeOf(nodes[0]) : 'somewhere');

/**
 * Makes persisted operations of documents, in the order of their names. All or none: each problem begins with the file and
 * the line.
 */
export const buildOperations = (sources: readonly Source[], options: BuildOptions): Built => {
  const { schema, rules, maxTokens, typeNames } = options;
  const { operations, fragments, problems: found } = collectDefinitions(sources, maxTokens);
  const problems = [...found];
  const built: BuiltOperation[] = [];
  for (const [name, operation] of operations) {
    const whole = wholeDocument(operation, fragments);
    if (whole.kind === 'incomplete') {
      problems.push(
        ...whole.missing.map((fragment) => `${placeOf(operation)}: "${name}" spreads "${fragment}", which no file has`),
      );
      continue;
    }
    const document = typeNames ? withTypeNames(whole.document) : whole.document;
    for (const error of validate(schema, document, [...rules, ...specifiedRules]))
      problems.push(`${placeOfError(error)}: ${error.message}`);
    const body = print(document);
    built.push({ id: createHash('sha256').update(body).digest('hex'), name, type: operation.operation, body });
  }
  if (operations.size === 0 && problems.length === 0) problems.push('The files have no operation.');
  // A fragment that several operations spread is wrong once.
  if (problems.length > 0) return { kind: 'refused', problems: [...new Set(problems)] };
  return { kind: 'built', operations: built.sort((one, other) => (one.name < other.name ? -1 : 1)) };
};
