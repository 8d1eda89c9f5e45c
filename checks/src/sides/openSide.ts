import { startPlanner, type Planner } from '@tripgraph/gateway/plan/planner';
import { builtSchemas } from '@tripgraph/gateway/plan/schemas';
import type { Side } from '../side.js';
import type { ComposedSide } from './readSide.js';

/** A side on which operations can be planned. */
export type OpenSide = {
  readonly side: Side;
  /** Undefined when it does not compose. */
  readonly planner: Pick<Planner, 'plan'> | undefined;
  readonly close: () => Promise<void>;
};

/** A planner that is alone with its operations has no hurry; the gateway's own limit is said by its canary. */
const limits = {
  planningTimeoutMs: 30_000,
  maxPlanCharacters: 1_000_000,
  maxWaiting: 100_000,
  readingTimeoutMs: 600_000,
};

/** Reads the schema that clients see, with a planner's thread. Rejects when the supergraph cannot be planned on. */
export const openSide = async (composed: ComposedSide): Promise<OpenSide> => {
  if (composed.supergraph === undefined)
    return { side: { ...composed, api: undefined }, planner: undefined, close: () => Promise.resolve() };
  const planner = await startPlanner({ supergraph: composed.supergraph, ...limits });
  const { api } = await builtSchemas(planner.schemas);
  return { side: { ...composed, api }, planner, close: planner.close };
};
