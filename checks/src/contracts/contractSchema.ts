import { schemasOf } from '@tripgraph/gateway/plan/schemas';
import { parse, print, type GraphQLSchema } from 'graphql';
import type { Contract } from './contract.js';
import { hiddenCoordinates } from './hiddenCoordinates.js';
import { hide } from './hide.js';
import { taggedTypesIn } from './taggedTypes.js';

/** What clients of a contract see, or why there is no such schema. */
export type ContractSchema =
  | { readonly kind: 'schema'; readonly api: GraphQLSchema }
  | { readonly kind: 'empty' }
  | { readonly kind: 'invalid'; readonly problems: readonly string[] };

const problemsOf = (error: unknown): string[] => {
  const { message, causes = [error] } = error as Error & { readonly causes?: readonly unknown[] };
  const problems = causes.map((cause) => (cause as Error).message);
  return problems.length > 0 ? problems : [message];
};

/** The supergraph of a contract: the planner sees the whole of it, clients what is not hidden. */
export const contractSupergraph = (supergraph: string, contract: Contract): string | undefined => {
  const document = parse(supergraph, { noLocation: true });
  const hidden = hiddenCoordinates(taggedTypesIn(document), contract);
  return hidden.has('Query') ? undefined : print(hide(document, hidden));
};

/** Makes the schema of a contract as Apollo does: what is hidden becomes @inaccessible, and the API is what is left. */
export const contractSchema = (supergraph: string, contract: Contract): ContractSchema => {
  const text = contractSupergraph(supergraph, contract);
  if (text === undefined) return { kind: 'empty' };
  try {
    return { kind: 'schema', api: schemasOf(text).api };
  } catch (error) {
    return { kind: 'invalid', problems: problemsOf(error) };
  }
};
