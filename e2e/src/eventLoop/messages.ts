/** What the gateway's process is told. */
export type ToGateway =
  | { readonly kind: 'start'; readonly supergraph: string }
  | { readonly kind: 'calibrate' }
  | { readonly kind: 'measure' }
  | { readonly kind: 'stop measuring' };

/** What it says to each of these, in the same order. */
export type FromGateway =
  | { readonly kind: 'started'; readonly url: string }
  | { readonly kind: 'calibrated'; readonly tookMs: number }
  | { readonly kind: 'measuring' }
  /** The longest time in which the event loop did not turn. */
  | { readonly kind: 'measured'; readonly blockedMs: number };
