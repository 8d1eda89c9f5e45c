import { connect, type Socket } from 'node:net';

/** Clients that hold connections of a server as long as they can. */
export type SlowClients = { readonly count: number; readonly leave: () => void };

const dripMs = 1_000;
/** Answers of half a megabyte that clients ask for who take none: more than the kernel keeps for a connection. */
const pipelined = 16;

const head = (host: string, length: number): string =>
  `POST /graphql HTTP/1.1\r\nhost: ${host}\r\ncontent-type: application/json\r\ncontent-length: ${length}\r\n`;

/** What a client of each kind sends at once, and what then drips. */
const kinds = (host: string, body: string): ReadonlyArray<readonly [string, string]> => [
  [head(host, 10).slice(0, 30), 'x'],
  [`${head(host, 100_000)}\r\n{"query":"`, ' '],
  [`${head(host, Buffer.byteLength(body))}\r\n${body}`.repeat(pipelined), ''],
];

/**
 * Opens connections of three kinds, so many of each: some send their headers a byte a second, some their body, and some take
 * nothing of the long answers that they have asked for with `body`.
 */
export const openSlowClients = (url: string, counts: readonly [number, number, number], body: string): SlowClients => {
  const { host, hostname, port } = new URL(url);
  const sockets: Socket[] = [];
  const open = ([start, drip]: readonly [string, string]): void => {
    const socket = connect(Number(port), hostname);
    sockets.push(socket);
    socket.on('error', () => undefined);
    // What is not read stays where it is.
    if (drip === '') socket.pause();
    else socket.resume();
    socket.write(start);
    const timer = setInterval(() => void (drip !== '' && socket.writable && socket.write(drip)), dripMs);
    socket.once('close', () => clearInterval(timer));
  };
  for (const [index, kind] of kinds(host, body).entries())
    for (let number = 0; number < (counts[index] ?? 0); number += 1) open(kind);
  return {
    count: sockets.length,
    leave: () => {
      for (const socket of sockets) socket.destroy();
    },
  };
};
