import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

/** Clients that hold connections of a server as long as they can. */
export type SlowClients = {
  /** By which the server knows them. */
  readonly ports: ReadonlySet<number>;
  /** How long it took to open those that send slowly: their time is up as far apart as they came. */
  readonly openedInMs: number;
  readonly leave: () => void;
};

export type SlowCounts = { readonly headers: number; readonly bodies: number; readonly readers: number };

const dripMs = 1_000;
/** Answers of half a megabyte that clients ask for who take none: more than the kernel keeps for a connection. */
const pipelined = 12;
/** Between two of those clients: making their answers takes a server's time, and is not what is tried here. */
const pauseMs = 400;

const head = (host: string, length: number): string =>
  `POST /graphql HTTP/1.1\r\nhost: ${host}\r\ncontent-type: application/json\r\ncontent-length: ${length}\r\n`;

const openOne = async (url: URL, start: string, drip: string | undefined): Promise<Socket> => {
  const socket = connect(Number(url.port), url.hostname);
  socket.on('error', () => undefined);
  // What is not read stays where it is.
  if (drip === undefined) socket.pause();
  else socket.resume();
  await once(socket, 'connect');
  socket.write(start);
  const timer = setInterval(() => void (drip !== undefined && socket.writable && socket.write(drip)), dripMs);
  socket.once('close', () => clearInterval(timer));
  return socket;
};

/**
 * Opens connections of three kinds: some send their headers a byte a second, some their body, and some take nothing of the
 * long answers that they have asked for with `body`. Resolves when all are open.
 */
export const openSlowClients = async (target: string, counts: SlowCounts, body: string): Promise<SlowClients> => {
  const url = new URL(target);
  const sockets: Socket[] = [];
  const open = async (count: number, start: string, drip: string | undefined, pause = 0): Promise<void> => {
    for (let number = 0; number < count; number += 1) {
      sockets.push(await openOne(url, start, drip));
      if (pause > 0) await wait(pause);
    }
  };
  const request = `${head(url.host, Buffer.byteLength(body))}\r\n${body}`;
  await open(counts.readers, request.repeat(pipelined), undefined, pauseMs);
  const startedAtMs = performance.now();
  await open(counts.headers, head(url.host, 10).slice(0, 30), 'x');
  await open(counts.bodies, `${head(url.host, 100_000)}\r\n{"query":"`, ' ');
  return {
    openedInMs: performance.now() - startedAtMs,
    ports: new Set(sockets.map(({ localPort = 0 }) => localPort)),
    leave: () => {
      for (const socket of sockets) socket.destroy();
    },
  };
};
