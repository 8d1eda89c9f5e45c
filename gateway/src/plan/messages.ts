import type { SchemaTexts } from './schemas.js';

/** What the gateway asks of its planner's thread, and what it is told. Plans travel as JSON text: it is made once and read once. */
export type PlanRequest = {
  readonly id: number;
  readonly document: string;
  readonly operationName: string | undefined;
};

/** What the planner's thread starts with. */
export type PlannerData = { readonly supergraph: string; readonly maxPlanCharacters: number };

export type PlanReply =
  | { readonly kind: 'ready'; readonly schemas: SchemaTexts }
  | { readonly kind: 'broken'; readonly reason: string }
  | { readonly kind: 'planned'; readonly id: number; readonly plan: string; readonly tookMs: number }
  | { readonly kind: 'refused'; readonly id: number; readonly reason: string };
