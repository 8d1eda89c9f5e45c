import { createServer, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';

/** What becomes of a command: its reply as the protocol has it, `silence` for none, `hangUp` to end the connection. */
export type Reply = string | 'silence' | 'hangUp';

export const bulk = (text: string | null): string =>
  text === null ? '$-1\r\n' : `$${Buffer.byteLength(text)}\r\n${text}\r\n`;
export const list = (replies: readonly string[]): string => `*${replies.length}\r\n${replies.join('')}`;
export const wrongType = '-WRONGTYPE Operation against a key holding the wrong kind of value\r\n';
export const outOfMemory = "-OOM command not allowed when used memory > 'maxmemory'.\r\n";

export type RespSimulator = {
  readonly url: string;
  /** Each command as it came, its name in lower case. */
  readonly commands: string[][];
  readonly values: Map<string, string>;
  /** Says what is replied from now on; undefined is what Redis would say. */
  readonly reply: (choose: (command: readonly string[]) => Reply | undefined) => void;
  /** Connections that are open. */
  readonly connections: () => number;
  readonly hangUp: () => void;
  readonly close: () => Promise<void>;
};

/** Takes whole commands (arrays of bulk strings) from the front of what has come; gives what is left. */
const takeCommands = (received: Buffer, onCommand: (command: string[]) => void): Buffer => {
  let rest = received;
  for (;;) {
    const head = /^\*(\d+)\r\n/.exec(rest.toString('latin1', 0, 20));
    if (!head) return rest;
    let at = head[0].length;
    const parts: string[] = [];
    for (let left = Number(head[1]); left > 0; left -= 1) {
      const size = /^\$(\d+)\r\n/.exec(rest.toString('latin1', at, at + 20));
      if (!size) return rest;
      const start = at + size[0].length;
      at = start + Number(size[1]) + 2;
      if (rest.length < at) return rest;
      parts.push(rest.toString('utf8', start, at - 2));
    }
    rest = rest.subarray(at);
    onCommand(parts);
  }
};

const answerOf = ([name, ...args]: readonly string[], values: Map<string, string>): string => {
  if (name === 'mget') return list(args.map((key) => bulk(values.get(key) ?? null)));
  if (name !== 'set') return `-ERR unknown command '${name}'\r\n`;
  values.set(args[0] ?? '', args[1] ?? '');
  return '+OK\r\n';
};

/**
 * Simulates as much of a Redis as the cache uses, to misbehave where a real one cannot be made to. What a real one does is
 * tested with a real one.
 */
export const startRespSimulator = async (): Promise<RespSimulator> => {
  const sockets = new Set<Socket>();
  const commands: string[][] = [];
  const values = new Map<string, string>();
  let choose: (command: readonly string[]) => Reply | undefined = () => undefined;
  const server = createServer((socket) => {
    let received = Buffer.alloc(0);
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => undefined);
    socket.on('data', (data) => {
      received = takeCommands(Buffer.concat([received, data]), ([name = '', ...args]) => {
        const command = [name.toLowerCase(), ...args];
        commands.push(command);
        const reply = choose(command) ?? answerOf(command, values);
        if (reply === 'hangUp') socket.destroy();
        else if (reply !== 'silence') socket.write(reply);
      }) as typeof received;
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const hangUp = (): void => sockets.forEach((socket) => socket.destroy());
  return {
    url: `redis://127.0.0.1:${(server.address() as AddressInfo).port}`,
    commands,
    values,
    reply: (chosen) => (choose = chosen),
    connections: () => sockets.size,
    hangUp,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        hangUp();
      }),
  };
};
