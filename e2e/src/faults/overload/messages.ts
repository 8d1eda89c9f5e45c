import type { Tally } from './load.js';
import type { Moment } from '../machineSpeed.js';

/** What the process that sends too much is told: where to, what, and how long each part lasts. */
export type ToOverload = {
  readonly kind: 'send';
  readonly url: string;
  readonly heavyQuery: string;
  readonly bookingQuery: string;
  /** So many times the load that the gateway can carry. */
  readonly factor: number;
  readonly warmMs: number;
  readonly peakMs: number;
  readonly overloadMs: number;
  /** Bookings a second while reads are too many. */
  readonly bookingRate: number;
};

/** What it says when all is answered; `peak` are answers a second. */
export type FromOverload = {
  readonly kind: 'sent';
  readonly peak: number;
  readonly reads: Tally;
  readonly bookings: Tally;
  /** When the machine was slow while too much was sent. */
  readonly slowMoments: readonly Moment[];
};
