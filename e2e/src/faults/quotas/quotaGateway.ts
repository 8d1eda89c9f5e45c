import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hashOf, keyOf, testPepper } from '@tripgraph/gateway/testing/partnerKeys';
import { supergraphOf } from '@tripgraph/gateway/testing/smallGateway';
import { startGatewayProcess } from '../../gatewayProcess.js';
import { pinGateway } from '../rig/pinning.js';

export type QuotaGateway = {
  readonly url: string;
  readonly close: () => Promise<void>;
};

/** It costs 10: a list of nobody knows how many. */
export const query = '{ things { id } }';
export const queryCost = 10;
export const minuteSeconds = 60;

/** What may be spent a minute by whoever may ask so often a second. */
export const quotaOf = (rate: number): number => rate * queryCost * minuteSeconds;

const schema = 'type Query { things: [Thing!]! } type Thing { id: ID! }';
/** As long as a shard takes for a page. */
const answerAfterMs = 20;

const answer = JSON.stringify({ data: { things: Array.from({ length: 10 }, (_none, id) => ({ id: String(id) })) } });

const startSubgraph = async () => {
  const server = createServer((request, response) => {
    request.resume().once('end', () => {
      setTimeout(() => response.writeHead(200, { 'content-type': 'application/json' }).end(answer), answerAfterMs);
    });
  });
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` };
};

const partnersText = (quotas: Readonly<Record<string, number>>): string =>
  JSON.stringify({
    partners: Object.entries(quotas).map(([name, quota]) => ({
      name,
      state: 'active',
      keys: [hashOf(keyOf(name)).toString('hex')],
      quota: { cost_per_minute: quota },
    })),
  });

/** A gateway in processes of its own, whose partners have these quotas a minute and the keys of their names. */
export const startQuotaGateway = async (
  quotas: Readonly<Record<string, number>>,
  environment: Readonly<Record<string, string>>,
): Promise<QuotaGateway> => {
  const { server, url } = await startSubgraph();
  const folder = await mkdtemp(join(tmpdir(), 'tripgraph-quotas-'));
  const [supergraph, partners] = [join(folder, 'supergraph.graphql'), join(folder, 'partners.yaml')];
  await writeFile(supergraph, supergraphOf(schema, url));
  await writeFile(partners, partnersText(quotas));
  const gateway = startGatewayProcess(['--supergraph', supergraph], {
    NODE_ENV: 'production',
    GATEWAY_ANONYMOUS: 'free',
    GATEWAY_DRAIN_GRACE_MS: '0',
    GATEWAY_PARTNERS_FILE: partners,
    GATEWAY_KEY_PEPPER: testPepper,
    // Equal requests of one client are sent to a subgraph once, which none of ours is to profit from.
    GATEWAY_SHARE_IN_FLIGHT: 'false',
    ...environment,
  });
  const close = async (): Promise<void> => {
    gateway.child.kill('SIGTERM');
    await gateway.ended;
    server.closeAllConnections();
    server.close();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    pinGateway(gateway.child.pid);
    const { url: listening } = await gateway.line(({ msg }) => msg === 'listening');
    if (environment['GATEWAY_PROCESSES'] !== undefined)
      await gateway.line(({ msg }) => msg === 'all processes take requests');
    return { url: String(listening), close };
  } catch (error) {
    await close();
    throw error;
  }
};
