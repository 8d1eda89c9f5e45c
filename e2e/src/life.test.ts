import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { Agent, createServer, request, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '@tripgraph/dev/freePort';
import { supergraphOf } from '@tripgraph/gateway/testing/smallGateway';
import { expect, onTestFinished, test } from 'vitest';
import { startGatewayProcess, type GatewayProcess } from './gatewayProcess.js';

const answer: RequestListener = (_request, response) =>
  void response.writeHead(200, { 'content-type': 'application/json' }).end('{"data":{"x":1}}');

const listen = async (listener: RequestListener, port = 0): Promise<{ server: Server; url: string }> => {
  const server = createServer(listener).listen(port, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` };
};

type Answer = { readonly status: number; readonly text: string; readonly connection: string | undefined };

const send = (url: string, agent: Agent | undefined, query?: string): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const method = query === undefined ? 'GET' : 'POST';
    const sent = request(
      url,
      { method, agent: agent ?? false, headers: { 'content-type': 'application/json' } },
      (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.once('error', reject);
        response.once('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            text: Buffer.concat(parts).toString('utf8'),
            connection: response.headers.connection,
          }),
        );
      },
    );
    sent.once('error', reject);
    sent.end(query === undefined ? undefined : JSON.stringify({ query }));
  });

type Started = GatewayProcess & { readonly origin: string; readonly ask: (agent?: Agent) => Promise<Answer> };

/** The gateway as a process over one subgraph, once it listens. */
const start = async (url: string, environment: Readonly<Record<string, string>> = {}): Promise<Started> => {
  const folder = await mkdtemp(join(tmpdir(), 'tripgraph-life-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const file = join(folder, 'supergraph.graphql');
  await writeFile(file, supergraphOf('type Query { x: Int }', url));
  const gateway = startGatewayProcess(['--supergraph', file], environment);
  onTestFinished(async () => {
    gateway.child.kill('SIGKILL');
    await gateway.ended;
  });
  const { url: served } = await gateway.line(({ msg }) => msg === 'listening');
  const { origin } = new URL(String(served));
  return { ...gateway, origin, ask: (agent) => send(`${origin}/graphql`, agent, '{ x }') };
};

const keptAlive = (): Agent => {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  onTestFinished(() => agent.destroy());
  return agent;
};

/** Asks over connections of its own until told to stop; gives what was not answered rightly. */
const askOnAndOn = (ask: (agent: Agent) => Promise<Answer>, clients: number) => {
  let asking = true;
  let answered = 0;
  const wrong: string[] = [];
  const loops = Array.from({ length: clients }, async () => {
    const agent = keptAlive();
    while (asking) {
      const { status, text } = await ask(agent).catch((error: Error) => ({ status: 0, text: error.message }));
      answered += 1;
      if (status !== 200 || text !== '{"data":{"x":1}}\n') wrong.push(`${status} ${text}`);
    }
  });
  return {
    answered: () => answered,
    stop: async () => {
      asking = false;
      await Promise.all(loops);
      return wrong;
    },
  };
};

test('it starts and is ready although its subgraph is not there yet, and answers when it is', async () => {
  const port = await freePort();
  const gateway = await start(`http://127.0.0.1:${port}/`);
  expect((await send(`${gateway.origin}/health/ready`, undefined)).text).toBe('{"status":"ready"}');
  expect(JSON.parse((await gateway.ask()).text)).toMatchObject({
    errors: [{ extensions: { code: 'SUBGRAPH_UNAVAILABLE' } }],
  });
  await listen(answer, port);
  expect((await gateway.ask()).text).toBe('{"data":{"x":1}}\n');
});

test('asked to stop it is not ready at once, answers what comes during the grace and what runs, and ends', async () => {
  const answers: Array<() => void> = [];
  let asked: () => void = () => undefined;
  const isAsked = new Promise<void>((resolve) => (asked = resolve));
  const { url } = await listen((incoming, response) => {
    if (answers.length > 0) return answer(incoming, response);
    answers.push(() => answer(incoming, response));
    return asked();
  });
  const gateway = await start(url, { GATEWAY_DRAIN_GRACE_MS: '1000', GATEWAY_SHARE_IN_FLIGHT: 'false' });
  const running = gateway.ask(keptAlive());
  await isAsked;
  gateway.child.kill('SIGTERM');
  await gateway.line(({ msg }) => msg === 'stopping');
  const readiness = await send(`${gateway.origin}/health/ready`, undefined);
  expect([readiness.status, readiness.text]).toEqual([503, '{"status":"not ready","reason":"draining"}']);
  expect((await send(`${gateway.origin}/health/live`, undefined)).status).toBe(200);
  expect(await gateway.ask(keptAlive())).toEqual({ status: 200, text: '{"data":{"x":1}}\n', connection: 'close' });
  answers[0]?.();
  expect(await running).toEqual({ status: 200, text: '{"data":{"x":1}}\n', connection: 'close' });
  expect(await gateway.ended).toBe(0);
});

test('what does not finish is ended when the time is up, with a line in the log and exit code 1', async () => {
  let asked: () => void = () => undefined;
  const isAsked = new Promise<void>((resolve) => (asked = resolve));
  const { url } = await listen(() => asked());
  const gateway = await start(url, { GATEWAY_STOP_LIMIT_MS: '300' });
  const lost = gateway.ask().catch((error: NodeJS.ErrnoException) => error.code);
  await isAsked;
  gateway.child.kill('SIGTERM');
  expect(await gateway.line(({ msg }) => msg.startsWith('not stopped in time'))).toMatchObject({
    level: 60,
    limitMs: 300,
  });
  expect([await gateway.ended, await lost]).toEqual([1, 'ECONNRESET']);
});

test('a second signal ends it at once', async () => {
  const { url } = await listen(answer);
  const gateway = await start(url, { GATEWAY_DRAIN_GRACE_MS: '9000' });
  gateway.child.kill('SIGTERM');
  await gateway.line(({ msg }) => msg === 'stopping');
  gateway.child.kill('SIGINT');
  expect(await gateway.ended).toBe(130);
});

const several = { GATEWAY_PROCESSES: '2' };
const untilAll = (gateway: GatewayProcess) => gateway.line(({ msg }) => msg === 'all processes take requests');

/** Which processes are ready, by asking over new connections until both have answered. */
const numbersOf = async (origin: string): Promise<unknown[]> => {
  const numbers = new Set<unknown>();
  while (numbers.size < 2) {
    const { text } = await send(`${origin}/health/ready`, undefined);
    numbers.add((JSON.parse(text) as { process?: number }).process);
  }
  return [...numbers].sort();
};

test('several processes share a port, one that dies is started again, and all stop when asked to', async () => {
  const { url } = await listen(answer);
  const gateway = await start(url, several);
  await untilAll(gateway);
  expect(await numbersOf(gateway.origin)).toEqual([1, 2]);
  const line = await gateway.line(({ msg, process: number }) => msg === 'listening' && number !== undefined);
  process.kill(Number(line['pid']), 'SIGKILL');
  expect(await gateway.line(({ msg }) => msg.startsWith('a process has ended unasked'))).toMatchObject({
    process: line['process'],
    cause: 'SIGKILL',
  });
  await gateway.line(({ msg, process: number }) => msg === 'listening' && number === line['process']);
  expect(await numbersOf(gateway.origin)).toEqual([1, 2]);
  gateway.child.kill('SIGTERM');
  await gateway.line(({ msg }) => msg === 'stopped');
  expect(await gateway.ended).toBe(0);
});

test('processes that are replaced one after the other lose no request', async () => {
  const { url } = await listen(answer);
  const gateway = await start(url, { ...several, GATEWAY_DRAIN_GRACE_MS: '300' });
  await untilAll(gateway);
  const clients = askOnAndOn(gateway.ask, 4);
  gateway.child.kill('SIGUSR2');
  for (const number of [1, 2])
    await gateway.line(({ msg, process: replaced }) => msg === 'a process has been replaced' && replaced === number);
  expect([await clients.stop(), clients.answered() > 20]).toEqual([[], true]);
});

test('SIGHUP reaches every process', async () => {
  const { url } = await listen(answer);
  const gateway = await start(url, several);
  await untilAll(gateway);
  gateway.child.kill('SIGHUP');
  for (const number of [1, 2])
    await gateway.line(({ msg, what, process: of }) => msg === 'reloaded' && what === 'supergraph' && of === number);
});

test('several processes over a file that is not there end with the reason', async () => {
  const gateway = startGatewayProcess(['--supergraph', '/nowhere/supergraph.graphql'], several);
  await expect(gateway.line(() => false)).rejects.toThrow(
    /\/nowhere\/supergraph.graphql cannot be read[^]*could not start/,
  );
  expect(await gateway.ended).toBe(1);
});
