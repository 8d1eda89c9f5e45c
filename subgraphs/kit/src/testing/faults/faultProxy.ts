import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import type { Fault, SteadyFault } from './fault.js';
import { joinFaultily, type FaultyConnection } from './faultyConnection.js';

export type FaultProxy = {
  /** The server's URL through the proxy. */
  readonly url: string;
  /** Befalls the next connection on which a client sends something (a COMMIT, or the text, where that is waited for), once. */
  readonly strikeNext: (fault: Fault) => void;
  /** Befalls all connections, those that are open and those to come, until something else is said. */
  readonly strikeAll: (fault: Fault | undefined) => void;
  /** From now on new connections are refused, as where no server runs, or taken again. */
  readonly refuse: (refusing: boolean) => Promise<void>;
  /** How many connections were ended by faults of each kind. */
  readonly cuts: () => ReadonlyMap<SteadyFault['kind'], number>;
  /** How many connections are open. */
  readonly open: () => number;
  readonly close: () => Promise<void>;
};

const isCalledBy = (fault: Fault, bytes: Buffer, commits: boolean): boolean => {
  if (fault.kind === 'cutAtCommit') return commits;
  return fault.kind !== 'cutBeforeText' || bytes.includes(fault.text);
};

export type FaultProxyOptions = {
  /** Told of what clients send, piece by piece, before any fault befalls it. */
  readonly onSent?: (bytes: Buffer) => void;
  /** From 0 to 1, for what befalls sometimes. */
  readonly draw?: () => number;
  /** Milliseconds, for what befalls after a while. */
  readonly now?: () => number;
};

/**
 * A TCP proxy on loopback in front of the server at `serverUrl`, which breaks connections as it is told. Where the URL is
 * PostgreSQL's it reads along and knows a COMMIT when it sees one.
 */
export const startFaultProxy = async (
  serverUrl: string,
  { onSent, draw = Math.random, now = () => performance.now() }: FaultProxyOptions = {},
): Promise<FaultProxy> => {
  const target = new URL(serverUrl);
  const isPostgres = target.protocol.startsWith('postgres');
  const connections = new Set<FaultyConnection>();
  const waiting: Fault[] = [];
  const cuts = new Map<SteadyFault['kind'], number>();
  let forAll: Fault | undefined;

  const take = (bytes: Buffer, commits: boolean): Fault | undefined => {
    onSent?.(bytes);
    const index = waiting.findIndex((fault) => isCalledBy(fault, bytes, commits));
    return index < 0 ? undefined : waiting.splice(index, 1)[0];
  };
  const onCut = ({ kind }: SteadyFault): void => void cuts.set(kind, (cuts.get(kind) ?? 0) + 1);
  const serve = (client: Socket): void => {
    const server = connect(Number(target.port), target.hostname);
    for (const socket of [client, server]) socket.setNoDelay(true);
    const connection = joinFaultily(client, server, isPostgres, { take, onCut, draw, now });
    connections.add(connection);
    const forget = (): void => {
      if (client.destroyed && server.destroyed) connections.delete(connection);
    };
    client.on('close', forget);
    server.on('close', forget);
    if (forAll) connection.befall(forAll);
  };

  const listener = createServer(serve);
  const listen = async (port: number): Promise<void> => {
    listener.listen(port, '127.0.0.1');
    await once(listener, 'listening');
  };
  await listen(0);
  const { port } = listener.address() as AddressInfo;
  const url = new URL(serverUrl);
  url.hostname = '127.0.0.1';
  url.port = String(port);
  return {
    url: url.href,
    strikeNext: (fault) => void waiting.push(fault),
    strikeAll: (fault) => {
      forAll = fault;
      for (const connection of connections) connection.befall(fault);
    },
    refuse: async (refusing) => {
      if (refusing) listener.close();
      else if (!listener.listening) await listen(port);
    },
    cuts: () => cuts,
    open: () => connections.size,
    close: async () => {
      for (const connection of connections) connection.destroy();
      await new Promise((resolve) => listener.close(resolve));
    },
  };
};
