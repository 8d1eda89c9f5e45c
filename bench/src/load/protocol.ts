import type { Latency } from '../statistics.js';

/** What the load generator is told to do, one at a time. */
export type LoadCommand =
  | { readonly kind: 'verify'; readonly workload: string; readonly url: string }
  | {
      readonly kind: 'measure';
      readonly workload: string;
      readonly url: string;
      readonly connections: number;
      readonly warmUpMs: number;
      readonly measureMs: number;
      /** Of the gateway, with all its processes. */
      readonly pids: readonly number[];
      /** Of what shares the other core with the load generator. */
      readonly besidePids: readonly number[];
    };

export type Measurement = {
  readonly requestsPerSecond: number;
  readonly totalMs: Latency;
  readonly firstByteMs: Latency;
  /** Undefined where there is no /proc. */
  readonly cpuMicrosPerRequest: number | undefined;
  readonly residentMb: number | undefined;
  /** The share of the time that gateway, and load generator with subgraphs, were running: 1 is a whole core. */
  readonly gatewayBusy: number | undefined;
  readonly besideBusy: number | undefined;
  readonly failures: number;
  readonly firstFailure: string | undefined;
};

export type LoadReply =
  | { readonly kind: 'verified' }
  | { readonly kind: 'measured'; readonly measurement: Measurement }
  | { readonly kind: 'refused'; readonly reason: string };
