import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** Where a connection is cut when the client sends a text: before the server sees it, or before the client sees an answer. */
export type Cut = { readonly text: string; readonly when: 'before' | 'after' };

export type CuttingProxy = {
  /** The database's URL through the proxy. */
  readonly url: string;
  /** Cuts the next connection on which the text is sent, once. */
  readonly cutNext: (cut: Cut) => void;
  readonly close: () => Promise<void>;
};

/** A TCP proxy in front of PostgreSQL that breaks a connection at a given statement. */
export const startCuttingProxy = async (databaseUrl: string): Promise<CuttingProxy> => {
  const target = new URL(databaseUrl);
  const open = new Set<Socket>();
  let next: Cut | undefined;
  const server = createServer((client) => {
    const upstream = connect(Number(target.port), target.hostname);
    let deaf = false;
    for (const socket of [client, upstream]) {
      open.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        open.delete(socket);
        client.destroy();
        upstream.destroy();
      });
    }
    client.on('data', (bytes) => {
      const cut = next && bytes.includes(next.text) ? next : undefined;
      if (cut) next = undefined;
      if (cut?.when === 'before') return void client.destroy();
      if (cut) deaf = true;
      upstream.write(bytes);
    });
    // The server's answer shows that it has done what it was sent; the client never sees it.
    upstream.on('data', (bytes) => void (deaf ? client.destroy() : client.write(bytes)));
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const url = new URL(databaseUrl);
  url.port = String((server.address() as AddressInfo).port);
  url.hostname = '127.0.0.1';
  return {
    url: url.href,
    cutNext: (cut) => void (next = cut),
    close: async () => {
      for (const socket of open) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};
