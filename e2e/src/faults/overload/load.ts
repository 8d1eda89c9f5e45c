import { openClient, type Answer, type Client } from './client.js';
import type { Moment } from '../machineSpeed.js';

/** What came of asking: how many were answered, how long each of these took, in ms, and from when to when others were shed. */
export type Tally = {
  sent: number;
  answered: number;
  failed: number;
  readonly answeredMs: number[];
  readonly shed: Moment[];
};

export const newTally = (): Tally => ({ sent: 0, answered: 0, failed: 0, answeredMs: [], shed: [] });

const count = (tally: Tally, answer: Answer | undefined): void => {
  if (answer?.status === 200) {
    tally.answered += 1;
    tally.answeredMs.push(answer.tookMs);
  } else if (answer?.status === 503) tally.shed.push({ from: answer.sentAt, to: answer.sentAt + answer.tookMs });
  else tally.failed += 1;
};

/** Each of so many clients asks again as soon as it has its answer, for so long. */
export const runClosedLoop = async (url: URL, request: Buffer, clients: number, lastMs: number): Promise<Tally> => {
  const tally = newTally();
  const endsAt = performance.now() + lastMs;
  const runOne = (client: Client): Promise<void> =>
    new Promise((resolve) => {
      const ask = (): void => {
        tally.sent += 1;
        client.ask(request, (answer) => {
          if (performance.now() >= endsAt) resolve();
          else {
            count(tally, answer);
            ask();
          }
        });
      };
      ask();
    });
  const opened = Array.from({ length: clients }, () => openClient(url));
  await Promise.all(opened.map(runOne));
  for (const client of opened) client.close();
  return tally;
};

/**
 * Opens so many connections, each used once. Node takes one new connection each time its event loop comes round: who is
 * refused must not wait for that.
 */
export const openConnections = async (url: URL, request: Buffer, count: number): Promise<Client[]> => {
  const clients: Client[] = [];
  while (clients.length < count) {
    const client = openClient(url);
    clients.push(client);
    await new Promise<void>((resolve) => client.ask(request, () => resolve()));
  }
  return clients;
};

export type Stream = { readonly request: Buffer; readonly rate: number };

/** Nobody waits longer for an answer than this after the last request was sent. */
const patienceMs = 10_000;

/**
 * Sends each stream's requests at its rate, whether or not those before them are answered, each over a connection that
 * nobody else waits on: one of `open`, or when all are in use, a new one. `onRound` is called about every millisecond while they are sent.
 * Resolves when all that were sent are answered.
 */
export const runOpenLoop = async (
  url: URL,
  open: readonly Client[],
  streams: readonly Stream[],
  lastMs: number,
  onRound: () => void,
): Promise<readonly Tally[]> => {
  const idle = [...open];
  const opened = [...open];
  const tallies = streams.map(newTally);
  let waiting = 0;
  const send = ({ request }: Stream, tally: Tally): void => {
    let client = idle.pop();
    if (!client) opened.push((client = openClient(url)));
    const asked = client;
    tally.sent += 1;
    waiting += 1;
    asked.ask(request, (answer) => {
      waiting -= 1;
      count(tally, answer);
      if (answer) idle.push(asked);
    });
  };
  const startedAt = performance.now();
  for (let at = 0; at < lastMs || (waiting > 0 && at < lastMs + patienceMs); at = performance.now() - startedAt) {
    streams.forEach((stream, index) => {
      const tally = tallies[index] as Tally;
      const due = (Math.min(at, lastMs) * stream.rate) / 1_000;
      while (tally.sent < due) send(stream, tally);
    });
    if (at < lastMs) onRound();
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  for (const client of opened) client.close();
  return tallies;
};
