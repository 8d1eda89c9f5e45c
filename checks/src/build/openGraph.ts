import { readGraphFile } from '@tripgraph/gateway/supergraph/graphFile';
import { startPlanner } from '@tripgraph/gateway/plan/planner';
import { builtSchemas, schemasOf } from '@tripgraph/gateway/plan/schemas';
import type { GraphQLSchema } from 'graphql';
import { planOperations } from '../operations/planOperations.js';
import type { PlanningSide } from '../plans/planFindings.js';
import { planningSide } from '../plans/planningSide.js';

type Environment = Readonly<Record<string, string | undefined>>;

/** Where a supergraph stands: a composed one, or a supergraph.yaml that is composed; and the configuration of a composed one. */
export type GraphFiles = { readonly supergraph: string; readonly config: string | undefined };

/** The schema that clients see. Rejects with an Error for what does not compose or cannot be read. */
export const readApi = async (files: GraphFiles, environment: Environment): Promise<GraphQLSchema> =>
  schemasOf((await readGraphFile(files.supergraph, environment, files.config)).supergraph).api;

/** A planner that is alone with its operations has no hurry. */
const limits = { planningTimeoutMs: 30_000, maxPlanCharacters: 1_000_000, maxWaiting: 100 };

/** The schema that clients see, with what plans and prices operations of it; `close` ends the planner. */
export type OpenGraph = {
  readonly api: GraphQLSchema;
  readonly side: PlanningSide;
  readonly close: () => Promise<void>;
};

/** Opens a supergraph to plan on. Rejects as readApi does. */
export const openGraph = async (files: GraphFiles, environment: Environment): Promise<OpenGraph> => {
  const graph = await readGraphFile(files.supergraph, environment, files.config);
  const planner = await startPlanner({ supergraph: graph.supergraph, ...limits });
  try {
    const { api } = await builtSchemas(planner.schemas);
    const composed = { label: files.supergraph, subgraphs: [], composition: [], api, ...graph };
    const side = planningSide(composed, planOperations(planner));
    return { api, side: side as PlanningSide, close: planner.close };
  } catch (error) {
    await planner.close();
    throw error;
  }
};
