import { percentile } from './figures.js';
import { bookingQuery, heavyQuery, startHeavyGateway } from './overload/heavyGateway.js';
import { lastedApartFrom, type Moment } from './machineSpeed.js';
import type { FromOverload, ToOverload } from './overload/messages.js';
import { startTold } from './toldProcess.js';

export type OverloadOptions = {
  /** So many times the load that it can carry. */
  readonly factor: number;
  readonly warmMs: number;
  readonly peakMs: number;
  readonly overloadMs: number;
  /** How long a list the heavy query asks for: each hundred take about a millisecond of the gateway. */
  readonly things: number;
  /** Bookings a second while reads are too many. */
  readonly bookingRate: number;
  /** Settings of the gateway. */
  readonly environment?: Readonly<Record<string, string>>;
};

export type OverloadMeasure = {
  /** Answers a second that it gives at most, and that it gives of so many times as many requests. */
  readonly peak: number;
  readonly goodput: number;
  readonly goodputRatio: number;
  /** What those wait who are shed; nobody was when there are none. */
  readonly shed: number;
  readonly shedP50Ms: number;
  readonly shedP99Ms: number;
  /** The same without the time in which the machine itself was slow, and which part of all that is. */
  readonly steadyShedP99Ms: number;
  readonly slowShare: number;
  /** What those wait who are answered while others are shed. */
  readonly answeredP99Ms: number;
  /** The part of the bookings that were answered while reads were shed. */
  readonly bookingsServedShare: number;
  readonly bookingP99Ms: number;
  /** Requests that got neither an answer nor a 503. */
  readonly failed: number;
};

export const overloadDefaults: OverloadOptions = {
  factor: 5,
  warmMs: 4_000,
  peakMs: 5_000,
  overloadMs: 10_000,
  things: 400,
  bookingRate: 20,
};

const lengthsOf = (moments: readonly Moment[]): number[] => moments.map(({ from, to }) => to - from);

const measureOf = ({ peak, reads, bookings, slowMoments }: FromOverload, overloadMs: number): OverloadMeasure => {
  const shedMs = lengthsOf(reads.shed);
  const steadyShedMs = reads.shed.map((each) => lastedApartFrom(each, slowMoments));
  const goodput = (reads.answered * 1_000) / overloadMs;
  return {
    peak,
    goodput,
    goodputRatio: goodput / peak,
    shed: shedMs.length,
    shedP50Ms: percentile(shedMs, 0.5),
    shedP99Ms: percentile(shedMs, 0.99),
    steadyShedP99Ms: percentile(steadyShedMs, 0.99),
    slowShare: lengthsOf(slowMoments).reduce((sum, ms) => sum + ms, 0) / overloadMs,
    answeredP99Ms: percentile(reads.answeredMs, 0.99),
    bookingsServedShare: bookings.answered / bookings.sent,
    bookingP99Ms: percentile(bookings.answeredMs, 0.99),
    failed: reads.failed + bookings.failed,
  };
};

/**
 * Measures what a gateway process does with more than it can carry: first how many heavy reads it answers at most, then
 * how many of `factor` times as many, sent at that rate whatever comes back, with a few bookings between them.
 */
export const measureOverload = async (options: Partial<OverloadOptions> = {}): Promise<OverloadMeasure> => {
  const { things, environment = {}, ...load } = { ...overloadDefaults, ...options };
  const gateway = await startHeavyGateway(things, environment);
  const clients = startTold<ToOverload, FromOverload>('overload/main.js');
  try {
    const plan: ToOverload = { kind: 'send', url: gateway.url.href, heavyQuery, bookingQuery, ...load };
    return measureOf(await clients.ask(plan, 'sent'), load.overloadMs);
  } finally {
    clients.kill();
    await gateway.close();
  }
};
