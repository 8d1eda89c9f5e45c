import type { LoadPlan, LoadResult } from './plan.js';

/** What the process that makes load is told. */
export type ToLoad =
  | { readonly kind: 'start'; readonly plan: LoadPlan }
  | { readonly kind: 'phase'; readonly name: string }
  | { readonly kind: 'rate'; readonly name: string; readonly perSecond: number }
  | { readonly kind: 'stop' };

/** What it says: once when it has started, once when it has stopped. */
export type FromLoad = { readonly kind: 'started' } | { readonly kind: 'stopped'; readonly result: LoadResult };
