import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compose } from '@tripgraph/gateway/supergraph/compose';
import { startGatewayProcess } from '../../gatewayProcess.js';
import { pinGateway } from '../rig/pinning.js';

export type HeavyGateway = {
  readonly url: URL;
  /** Of its process. */
  readonly pid: number;
  readonly close: () => Promise<void>;
};

const schema = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9")
type Query { things: [Thing!]! }
type Thing { id: ID! name: String! text: String! size: Float! tags: [String!]! parts: [Part!]! }
type Part { name: String! count: Int! }
type Mutation { book(id: ID!): Booking }
type Booking { id: ID! status: String! }`;

/** Reading, checking and writing the answer takes the gateway milliseconds. */
export const heavyQuery = '{ things { id name text size tags parts { name count } } }';
export const bookingQuery = 'mutation { book(id: "1") { id status } }';

const thing = (number: number) => ({
  id: `thing-${number}`,
  name: `The thing with the number ${number}`,
  text: `It is "${number}" times as large as the first, and ${number} % larger than the one before it. `.repeat(2),
  size: number / 7,
  tags: ['one', 'two', 'three'],
  parts: [1, 2, 3, 4].map((count) => ({ name: `part ${count}`, count })),
});

const startSubgraph = async (things: number) => {
  const list = Buffer.from(JSON.stringify({ data: { things: Array.from({ length: things }, (_, n) => thing(n)) } }));
  const booked = Buffer.from(JSON.stringify({ data: { book: { id: '1', status: 'HELD' } } }));
  const server = createServer((request, response) => {
    let text = '';
    request.on('data', (chunk: Buffer) => (text += chunk.toString()));
    request.on('end', () => {
      const body = text.includes('mutation') ? booked : list;
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length });
      response.end(body);
    });
  });
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` };
};

const supergraphOf = (url: string): string => {
  const subgraph = { name: 'things', url, schemaFile: 'things.graphql', shards: undefined };
  const composition = compose({ federationVersion: '2.14.4', subgraphs: [subgraph] }, new Map([['things', schema]]));
  if (composition.kind === 'refused') throw new Error(composition.problems.join('\n'));
  return composition.supergraph;
};

/** A gateway in a process of its own over a subgraph in this one, whose answers are ready and long. */
export const startHeavyGateway = async (
  things: number,
  environment: Readonly<Record<string, string>>,
): Promise<HeavyGateway> => {
  const { server, url } = await startSubgraph(things);
  const folder = await mkdtemp(join(tmpdir(), 'tripgraph-overload-'));
  const file = join(folder, 'supergraph.graphql');
  await writeFile(file, supergraphOf(url));
  const gateway = startGatewayProcess(['--supergraph', file], {
    NODE_ENV: 'production',
    GATEWAY_ANONYMOUS: 'free',
    GATEWAY_RATE_ADDRESS_COST_PER_MINUTE: '0',
    GATEWAY_DRAIN_GRACE_MS: '0',
    ...environment,
  });
  const close = async (): Promise<void> => {
    gateway.child.kill('SIGKILL');
    await gateway.ended;
    server.closeAllConnections();
    server.close();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    const { url: listening } = await gateway.line(({ msg }) => msg === 'listening');
    const pid = gateway.child.pid ?? 0;
    // What is measured is one processor's work.
    pinGateway(pid);
    return { url: new URL(String(listening)), pid, close };
  } catch (error) {
    await close();
    throw error;
  }
};
