import type { SlowClients, SlowCounts } from './open.js';

/** What the process of the slow clients is told. */
export type ToSlow =
  | {
      readonly kind: 'open';
      /** Where the gateway is. */
      readonly target: string;
      readonly counts: SlowCounts;
      /** Of a request whose answer is long. */
      readonly body: string;
      /** So long it is watched whether the gateway still holds their connections. */
      readonly limitMs: number;
    }
  | { readonly kind: 'leave' };

/** What it says: once when all are open, once when they have left. */
export type FromSlow =
  ({ readonly kind: 'opened' } & Pick<SlowClients, 'openedInMs'>) | ({ readonly kind: 'left' } & Held);

/** How many of their connections the gateway held at most, and after how long none any more; undefined: it still did at the end. */
export type Held = { readonly most: number; readonly freedAfterMs: number | undefined };
