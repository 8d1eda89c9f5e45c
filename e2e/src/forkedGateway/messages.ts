/** What a gateway's process is told. */
export type ToGateway =
  | {
      readonly kind: 'start';
      readonly supergraph: string;
      /** Settings, as they would stand in the environment. */
      readonly environment: Readonly<Record<string, string>>;
    }
  | { readonly kind: 'calibrate' }
  | { readonly kind: 'measure' }
  | { readonly kind: 'stop measuring' }
  | { readonly kind: 'weigh' };

/** What it says to each of these, in the same order. */
export type FromGateway =
  | { readonly kind: 'started'; readonly url: string }
  | { readonly kind: 'calibrated'; readonly tookMs: number }
  | { readonly kind: 'measuring' }
  /** The longest time in which the event loop did not turn, and what the whole process took of the processor. */
  | { readonly kind: 'measured'; readonly blockedMs: number; readonly cpuMs: number }
  /** What the process takes after its garbage has been collected. */
  | { readonly kind: 'weighed'; readonly rssBytes: number; readonly heapBytes: number };
