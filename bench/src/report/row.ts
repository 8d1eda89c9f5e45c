import type { Measurement } from '../load/protocol.js';
import { median, spreadOf, type Spread } from '../statistics.js';

/** One contestant's figures on a workload with a number of connections: of several rounds, the medians. */
export type Row = {
  readonly workload: string;
  readonly connections: number;
  readonly contestant: string;
  readonly rounds: number;
  readonly requestsPerSecond: Spread;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly firstByteMs: number;
  readonly cpuMicrosPerRequest: number | null;
  readonly residentMb: number | null;
  readonly gatewayBusy: number | null;
  readonly besideBusy: number | null;
  readonly failures: number;
  readonly firstFailure: string | null;
  /** Each round by itself. */
  readonly measured: readonly Measurement[];
};

const medianOf = (values: readonly (number | undefined)[]): number | null => {
  const known = values.filter((value) => value !== undefined);
  return known.length === 0 ? null : median(known);
};

export const rowOf = (
  identity: Pick<Row, 'workload' | 'connections' | 'contestant'>,
  rounds: readonly Measurement[],
): Row => ({
  ...identity,
  rounds: rounds.length,
  requestsPerSecond: spreadOf(rounds.map(({ requestsPerSecond }) => requestsPerSecond)),
  p50Ms: median(rounds.map(({ totalMs }) => totalMs.p50)),
  p99Ms: median(rounds.map(({ totalMs }) => totalMs.p99)),
  firstByteMs: median(rounds.map(({ firstByteMs }) => firstByteMs.p50)),
  cpuMicrosPerRequest: medianOf(rounds.map(({ cpuMicrosPerRequest }) => cpuMicrosPerRequest)),
  residentMb: medianOf(rounds.map(({ residentMb }) => residentMb)),
  gatewayBusy: medianOf(rounds.map(({ gatewayBusy }) => gatewayBusy)),
  besideBusy: medianOf(rounds.map(({ besideBusy }) => besideBusy)),
  failures: rounds.reduce((sum, { failures }) => sum + failures, 0),
  firstFailure: rounds.find(({ firstFailure }) => firstFailure !== undefined)?.firstFailure ?? null,
  measured: rounds,
});
