import { once } from 'node:events';
import { createServer, request as send, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A door in front of each of several servers. */
export type HeldRequests = {
  /** Where each door is, by the name of the server behind it. */
  readonly urls: ReadonlyMap<string, string>;
  /**
   * From now on requests to `names` wait until one has come to each of them: they pass together, or never. The names of those that
   * passed are what it resolves with.
   */
  readonly holdUntilAll: (names: readonly string[]) => Promise<readonly string[]>;
  readonly close: () => Promise<void>;
};

type Hold = {
  readonly names: readonly string[];
  readonly came: string[];
  readonly open: () => void;
  readonly opened: Promise<void>;
};

const newHold = (names: readonly string[]): Hold => {
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { names, came: [], open, opened };
};

const pass = (target: string, request: IncomingMessage, response: ServerResponse): void => {
  const passed = send(target, { method: request.method ?? 'POST', headers: request.headers }, (answer) => {
    response.writeHead(answer.statusCode ?? 500, answer.headers);
    answer.pipe(response);
  });
  passed.on('error', () => response.destroy());
  request.pipe(passed);
};

/** Puts a door, which stands open at first, in front of each of these servers. */
export const holdRequests = async (targets: ReadonlyMap<string, string>): Promise<HeldRequests> => {
  let hold: Hold | undefined;
  const wait = async (name: string): Promise<void> => {
    if (!hold?.names.includes(name)) return;
    hold.came.push(name);
    if (hold.names.every((each) => hold?.came.includes(each))) hold.open();
    await hold.opened;
  };
  const servers: Server[] = [];
  const urls = new Map<string, string>();
  for (const [name, target] of targets) {
    const server = createServer((request, response) => {
      void wait(name).then(() => pass(target, request, response));
    });
    await once(server.listen(0, '127.0.0.1'), 'listening');
    servers.push(server);
    urls.set(name, `http://127.0.0.1:${(server.address() as AddressInfo).port}${new URL(target).pathname}`);
  }
  return {
    urls,
    holdUntilAll: async (names) => {
      const held = newHold(names);
      hold = held;
      await held.opened;
      return held.came;
    },
    close: async () => {
      for (const server of servers) server.closeAllConnections();
      await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
    },
  };
};
