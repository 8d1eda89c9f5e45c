import { once } from 'node:events';
import { createServer, request as send, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A door in front of each of several servers. */
export type HeldRequests = {
  /** Where each door is, by the name of the server behind it. */
  readonly urls: ReadonlyMap<string, string>;
  /** Where the server behind a door is, once it runs. */
  readonly isAt: (name: string, url: string) => void;
  /**
   * From now on requests wait until one has come to every door: they pass together, or never. Resolves when they do, with the names in
   * the order in which they came.
   */
  readonly holdUntilAllCame: () => Promise<readonly string[]>;
  readonly close: () => Promise<void>;
};

type Hold = { readonly came: string[]; readonly open: () => void; readonly opened: Promise<void> };

const newHold = (): Hold => {
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { came: [], open, opened };
};

const pass = (target: string, request: IncomingMessage, response: ServerResponse): void => {
  const passed = send(target, { method: request.method ?? 'POST', headers: request.headers }, (answer) => {
    response.writeHead(answer.statusCode ?? 500, answer.headers);
    answer.pipe(response);
  });
  passed.on('error', () => response.destroy());
  request.pipe(passed);
};

/** Makes a door for each of these servers; all stand open at first. */
export const holdRequests = async (names: readonly string[]): Promise<HeldRequests> => {
  const targets = new Map<string, string>();
  const urls = new Map<string, string>();
  const servers: Server[] = [];
  let hold: Hold | undefined;
  const wait = async (name: string): Promise<void> => {
    const held = hold;
    if (!held) return;
    held.came.push(name);
    if (names.every((each) => held.came.includes(each))) held.open();
    await held.opened;
  };
  for (const name of names) {
    const server = createServer((request, response) => {
      void wait(name).then(() => pass(targets.get(name) ?? '', request, response));
    });
    await once(server.listen(0, '127.0.0.1'), 'listening');
    servers.push(server);
    urls.set(name, `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`);
  }
  return {
    urls,
    isAt: (name, url) => void targets.set(name, url),
    holdUntilAllCame: async () => {
      const held = newHold();
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
