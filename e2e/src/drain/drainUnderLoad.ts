import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { supergraphOf } from '@tripgraph/gateway/testing/smallGateway';
import { startGatewayProcess, type GatewayProcess } from '../gatewayProcess.js';
import { startLoad, type Load } from '../reload/load.js';
import { startBalancer, type Balancer } from './balancer.js';

export type DrainOptions = {
  /** How often a gateway is asked to stop. */
  readonly times: number;
  /** Requests a second, to both gateways together. */
  readonly rate: number;
  /** Settings of the gateways, such as GATEWAY_PROCESSES. */
  readonly environment?: Readonly<Record<string, string>>;
  readonly onDrain?: (number: number, drain: Drain) => void;
};

export type Drain = {
  /** Requests that had no answer yet when the gateway was asked to stop, to both gateways together. */
  readonly running: number;
  /** From SIGTERM until the process had ended. */
  readonly tookMs: number;
  /** The exit code, or the signal that ended it. */
  readonly ended: number | string;
};

export type Drains = {
  readonly drains: readonly Drain[];
  readonly requests: number;
  /** What came instead of the right answer; at most 20. */
  readonly lost: readonly string[];
};

const subgraphMs = 20;
const lookEveryMs = 25;
/** Longer than it takes the balancer to see that a gateway is not ready any more, on a busy machine, too. */
const graceMs = 1_000;
const betweenMs = 300;

/** A subgraph that takes a while, so that there are always requests under way. */
const startSubgraph = async (): Promise<{ readonly url: string; readonly close: () => void }> => {
  const server = createServer((_request, response) => {
    setTimeout(() => {
      response.writeHead(200, { 'content-type': 'application/json' }).end('{"data":{"x":1}}');
    }, subgraphMs);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
};

type Member = GatewayProcess & { readonly origin: string };

const startMember = async (
  file: string,
  environment: Readonly<Record<string, string>>,
  balancer: Balancer,
): Promise<Member> => {
  const gateway = startGatewayProcess(['--supergraph', file], {
    GATEWAY_DRAIN_GRACE_MS: String(graceMs),
    // Each request is one to the subgraph.
    GATEWAY_SHARE_IN_FLIGHT: 'false',
    ...environment,
  });
  const { url } = await gateway.line(({ msg }) => msg === 'listening');
  const { origin } = new URL(String(url));
  const ready = balancer.untilReady(origin);
  balancer.add(origin);
  await ready;
  return { ...gateway, origin };
};

const drain = async ({ child, ended, origin }: Member, balancer: Balancer, running: number): Promise<Drain> => {
  const startedAt = performance.now();
  child.kill('SIGTERM');
  const code = await ended;
  balancer.remove(origin);
  return { running, tookMs: performance.now() - startedAt, ended: code };
};

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Asks two gateways behind a load balancer to stop, one after the other and again, while requests come at a steady rate; each
 * is started anew when it has ended. A request is lost when it is not answered rightly, for whatever reason.
 */
export const drainUnderLoad = async (options: DrainOptions): Promise<Drains> => {
  const { times, rate, environment = {}, onDrain } = options;
  const subgraph = await startSubgraph();
  const folder = await mkdtemp(join(tmpdir(), 'tripgraph-drain-'));
  const file = join(folder, 'supergraph.graphql');
  await writeFile(file, supergraphOf('type Query { x: Int }', subgraph.url));
  const balancer = startBalancer(lookEveryMs);
  const members: Member[] = [];
  let load: Load | undefined;
  try {
    for (let number = 0; number < 2; number += 1) members.push(await startMember(file, environment, balancer));
    load = startLoad({
      urlOf: () => `${balancer.next()}/graphql`,
      query: '{ x }',
      rate,
      connections: 64,
      isRight: (status, text) => status === 200 && text === '{"data":{"x":1}}\n',
    });
    const drains: Drain[] = [];
    for (let number = 0; number < times; number += 1) {
      await wait(betweenMs);
      const done = await drain(members[number % 2] as Member, balancer, load.running());
      drains.push(done);
      onDrain?.(number + 1, done);
      members[number % 2] = await startMember(file, environment, balancer);
    }
    await wait(betweenMs);
    const { sent, errors } = await load.stop();
    return { drains, requests: sent, lost: errors };
  } catch (error) {
    await load?.stop();
    throw error;
  } finally {
    for (const { child } of members) child.kill('SIGKILL');
    await Promise.all(members.map(({ ended }) => ended));
    balancer.stop();
    subgraph.close();
    await rm(folder, { recursive: true, force: true });
  }
};
