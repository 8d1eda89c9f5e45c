import type { SchemaTexts } from './schemas.js';

/** An operation to plan. */
export type PlanRequest = {
  readonly id: number;
  readonly document: string;
  readonly operationName: string | undefined;
};

/** What the gateway asks of its planner's thread. */
export type PlannerRequest =
  /** What to plan on from now on; answered by `ready` or `broken`. */
  | { readonly kind: 'open'; readonly supergraph: string; readonly maxPlanCharacters: number }
  | ({ readonly kind: 'plan' } & PlanRequest)
  /** There is nothing to plan until it is told of another supergraph. */
  | { readonly kind: 'forget' };

/** What it is told. Plans travel as JSON text: it is made once and read once. */
export type PlanReply =
  | { readonly kind: 'ready'; readonly schemas: SchemaTexts }
  | { readonly kind: 'broken'; readonly reason: string }
  | { readonly kind: 'planned'; readonly id: number; readonly plan: string; readonly tookMs: number }
  | { readonly kind: 'refused'; readonly id: number; readonly reason: string };
