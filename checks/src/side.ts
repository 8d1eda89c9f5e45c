import type { SupergraphConfig } from '@tripgraph/gateway/supergraph/readConfig';
import type { GraphQLSchema } from 'graphql';
import type { Finding } from './finding.js';

/** The schema of one subgraph, as its team writes it. */
export type SubgraphSource = {
  readonly name: string;
  /** Relative to the folder that is checked; undefined when it was not read from a file. */
  readonly file: string | undefined;
  readonly sdl: string;
};

/** What is compared: the graph as it is in a git commit, in a folder, or in a composed supergraph. */
export type Side = {
  /** What it was read from: "HEAD~1", a folder, a file. */
  readonly label: string;
  /** In the order of supergraph.yaml; empty when it was read from a composed supergraph. */
  readonly subgraphs: readonly SubgraphSource[];
  /** What supergraph.yaml says; undefined when it was read from a composed supergraph, or supergraph.yaml cannot be used. */
  readonly config: SupergraphConfig | undefined;
  /** The composed supergraph's SDL; undefined when it does not compose. */
  readonly supergraph: string | undefined;
  /** The schema that clients see; undefined when it does not compose. */
  readonly api: GraphQLSchema | undefined;
  /** Why it does not compose, and the hints of composing it. */
  readonly composition: readonly Finding[];
};
