import { watchThisMachine } from '../machineSpeed.js';
import { requestBytes } from './client.js';
import { openConnections, runClosedLoop, runOpenLoop, type Tally } from './load.js';
import type { FromOverload, ToOverload } from './messages.js';

// Sends a gateway what it can carry and then more, from a process of its own: one that did other things as well would be
// stopped to collect its garbage, and take that for a gateway that is slow. It ends with its parent.

/** More than wait for an answer at any time. */
const connections = 1_000;
/** As many clients as keep a process busy without one of them waiting long. */
const peakClients = 16;
const firstMs = 200;

const send = async (plan: ToOverload): Promise<FromOverload> => {
  const { factor, warmMs, peakMs, overloadMs, bookingRate } = plan;
  const url = new URL(plan.url);
  const bytesOf = (query: string): Buffer => requestBytes(url, JSON.stringify({ query }));
  const [heavy, booking] = [bytesOf(plan.heavyQuery), bytesOf(plan.bookingQuery)];
  await runClosedLoop(url, booking, 1, firstMs);
  await runClosedLoop(url, heavy, peakClients, warmMs);
  const { answered } = await runClosedLoop(url, heavy, peakClients, peakMs);
  const peak = (answered * 1_000) / peakMs;
  const streams = [
    { request: heavy, rate: peak * factor },
    { request: booking, rate: bookingRate },
  ];
  const open = await openConnections(url, booking, connections);
  const speed = watchThisMachine(() => performance.now());
  const [reads, bookings] = (await runOpenLoop(url, open, streams, overloadMs, speed.look)) as [Tally, Tally];
  return { kind: 'sent', peak, reads, bookings, slowMoments: speed.slowMoments() };
};

process.on('message', (plan: ToOverload) => void send(plan).then((sent) => process.send?.(sent)));
process.on('disconnect', () => process.exit(0));
// A Ctrl-C at the terminal is the parent's to pass on.
process.on('SIGINT', () => undefined);
