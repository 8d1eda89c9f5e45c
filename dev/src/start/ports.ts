import { createServer } from 'node:net';
import { contentSubgraphs, metricsPortOf, sliceBuckets, syncedSubgraphs, type Ports } from '../layout.js';

/** A part and the port that it is to listen on. */
export type WantedPort = { readonly part: string; readonly port: number };

const host = '127.0.0.1';

/** Why nobody can listen on a port of loopback, as Node's error code; undefined when one can. */
const findObstacle = (port: number): Promise<string | undefined> =>
  new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? 'UNKNOWN'));
    server.listen(port, host, () => server.close(() => resolve(undefined)));
  });

const describe = ({ part, port }: WantedPort, obstacle: string): string =>
  obstacle === 'EADDRINUSE'
    ? `port ${port}, which ${part} needs, is taken`
    : `port ${port}, which ${part} needs, cannot be used (${obstacle})`;

const sourcePorts = (ports: Ports): readonly WantedPort[] => [
  { part: 'simulators', port: ports.simulators },
  ...syncedSubgraphs.map((name) => ({ part: `the sync of ${name}`, port: ports.syncs[name] })),
];

const withMetrics = ({ part, port }: WantedPort): readonly WantedPort[] => [
  { part, port },
  { part: `${part} for its metrics`, port: metricsPortOf(port) },
];

/** The ports of everything that runs with this many shards, be it with sources or without. */
export const wantedPorts = (ports: Ports, shards: number, withSources: boolean): readonly WantedPort[] => [
  { part: 'PostgreSQL', port: ports.postgres },
  ...[
    { part: 'the gateway', port: ports.gateway },
    { part: 'places', port: ports.places },
    { part: 'carts', port: ports.carts },
    ...sliceBuckets(shards).map(({ name }, index) => ({ part: name, port: ports.activities[index] ?? 0 })),
    ...contentSubgraphs.map((name) => ({ part: name, port: ports.content[name] })),
  ].flatMap(withMetrics),
  ...(withSources ? sourcePorts(ports) : []),
];

/** Throws a sentence that names every port that is not free, before anything is started. */
export const requireFreePorts = async (wanted: readonly WantedPort[]): Promise<void> => {
  const found = await Promise.all(wanted.map(async (each) => [each, await findObstacle(each.port)] as const));
  const problems = found.flatMap(([each, obstacle]) => (obstacle === undefined ? [] : [describe(each, obstacle)]));
  if (problems.length === 0) return;
  const text = problems.join('; ');
  throw new Error(
    `${text.charAt(0).toUpperCase()}${text.slice(1)}: stop what uses it, or move everything with --port, such as --port 5000.`,
  );
};
