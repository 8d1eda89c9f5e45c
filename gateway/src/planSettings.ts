import { z } from 'zod';

/** The settings of planning, and what is kept of it, as the environment has them. */
export const planShape = {
  GATEWAY_PLANNING_TIMEOUT_MS: z.coerce.number().int().min(10).max(60_000).default(2_000),
  GATEWAY_MAX_WAITING_FOR_PLANNER: z.coerce.number().int().min(1).max(100_000).default(200),
  GATEWAY_MAX_PLAN_CHARACTERS: z.coerce.number().int().min(1_000).max(10_000_000).default(100_000),
  GATEWAY_PLAN_CACHE_BYTES: z.coerce
    .number()
    .int()
    .min(100_000)
    .default(64 * 1024 * 1024),
  GATEWAY_DOCUMENT_STORE_BYTES: z.coerce
    .number()
    .int()
    .min(100_000)
    .default(16 * 1024 * 1024),
};

export type PlanSettings = {
  readonly planningTimeoutMs: number;
  readonly maxWaitingForPlanner: number;
  /** A plan as JSON: what subgraphs are asked may be many times what the client asks. */
  readonly maxPlanCharacters: number;
  readonly planCacheBytes: number;
  /** What documents take that have been read and checked, beside what is compiled. */
  readonly documentStoreBytes: number;
};

export const planSettingsOf = (read: z.output<z.ZodObject<typeof planShape>>): PlanSettings => ({
  planningTimeoutMs: read.GATEWAY_PLANNING_TIMEOUT_MS,
  maxWaitingForPlanner: read.GATEWAY_MAX_WAITING_FOR_PLANNER,
  maxPlanCharacters: read.GATEWAY_MAX_PLAN_CHARACTERS,
  planCacheBytes: read.GATEWAY_PLAN_CACHE_BYTES,
  documentStoreBytes: read.GATEWAY_DOCUMENT_STORE_BYTES,
});
