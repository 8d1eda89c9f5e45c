import type { RequestListener } from 'node:http';
import { Redis as RedisClient } from 'ioredis';
import { expect, onTestFinished, test, vi } from 'vitest';
import { startRealRedis } from './cache/testing/realRedis.js';
import { bulk, list, outOfMemory, startRespSimulator, wrongType, type Reply } from './cache/testing/respSimulator.js';
import { sha256 } from './testing/operationsGateway.js';
import { startSmallGateway, type SmallGateway } from './testing/smallGateway.js';

const schema = 'type Query { x(n: Int): Int }';
const query = 'query ($n: Int) { x(n: $n) }';
const one = { status: 200, body: { data: { x: 1 } } };
const patience = { timeout: 20_000 };

/** A source that says for a minute that x is 1, as long as it is up. */
const startSource = () => {
  const source = { isUp: true, asked: 0 };
  const listener: RequestListener = (request, response) => {
    source.asked += 1;
    if (!source.isUp) request.socket.destroy();
    else {
      response.writeHead(200, { 'content-type': 'application/json', 'cache-control': 'max-age=60, public' });
      response.end('{"data":{"x":1}}');
    }
  };
  return { source, listener };
};

test('what one gateway has kept another one gives when the source is gone', async (context) => {
  const url = await startRealRedis(context);
  const redis = new RedisClient(url);
  onTestFinished(() => redis.disconnect());
  const { source, listener } = startSource();
  const environment = { GATEWAY_REDIS_URL: url, GATEWAY_REDIS_TIMEOUT_MS: '1000' };
  const first = await startSmallGateway(schema, listener, { environment });
  const second = await startSmallGateway(schema, listener, { environment });
  let kept = 0;
  await vi.waitFor(async () => {
    kept += 1;
    expect(await first.ask(query, { n: kept })).toEqual(one);
    expect(await redis.dbsize()).toBeGreaterThan(0);
  }, patience);
  source.isUp = false;
  await vi.waitFor(async () => {
    expect(await second.ask(query, { n: kept })).toMatchObject({
      body: { data: { x: 1 }, extensions: { stale: [{ path: ['x'] }] } },
    });
  }, patience);
  expect(await second.ask(query, { n: kept + 1 })).toMatchObject({ body: { data: { x: null } } });
  // The key names neither the query nor who asked.
  expect((await redis.keys('*')).every((key) => /^tripgraph:answer:[\w-]{43}$/.test(key))).toBe(true);
});

test.each<[string, (command: readonly string[]) => Reply | undefined]>([
  ['says nothing', () => 'silence'],
  ['hangs up on every command', () => 'hangUp'],
  ['is full', ([name]) => (name === 'set' ? outOfMemory : undefined)],
  ['holds something else', () => wrongType],
  ['answers with numbers', () => ':7\r\n'],
  ['gives values of somebody else', ([, ...keys]) => list(keys.map(() => bulk('1 x 1 1 1\n{"x":2}')))],
  ['speaks another protocol', () => 'HTTP/1.1 400 Bad Request\r\n\r\n'],
])('with a Redis that %s every answer is as without one', async (_what, reply) => {
  const simulator = await startRespSimulator();
  onTestFinished(() => simulator.close());
  const { source, listener } = startSource();
  const { ask } = await startSmallGateway(schema, listener, { environment: { GATEWAY_REDIS_URL: simulator.url } });
  let asked = 0;
  simulator.reply(reply);
  // What is not in memory is looked for in Redis, once the first answer has said that it may be kept.
  await vi.waitFor(async () => {
    asked += 1;
    expect(await ask(query, { n: asked })).toEqual(one);
    expect(simulator.commands.map(([name]) => name)).toContain('mget');
  }, patience);
  for (let time = 0; time < 20; time += 1) {
    asked += 1;
    expect(await ask(query, { n: asked })).toEqual(one);
  }
  expect(source.asked).toBe(asked);
});

test('with a Redis that is not there every answer is as without one', async () => {
  const { listener } = startSource();
  const environment = { GATEWAY_REDIS_URL: 'redis://127.0.0.1:9' };
  const { ask } = await startSmallGateway(schema, listener, { environment });
  for (let n = 0; n < 20; n += 1) expect(await ask(query, { n: n })).toEqual(one);
  expect(await ask(query, { n: 0 })).toEqual(one);
});

test('a document that one gateway was sent with its hash is known by the hash to another one', async (context) => {
  const url = await startRealRedis(context);
  const redis = new RedisClient(url);
  onTestFinished(() => redis.disconnect());
  const { source, listener } = startSource();
  const environment = { GATEWAY_REDIS_URL: url, GATEWAY_REDIS_TIMEOUT_MS: '1000' };
  const [first, second, alone] = [
    await startSmallGateway(schema, listener, { environment }),
    await startSmallGateway(schema, listener, { environment }),
    await startSmallGateway(schema, listener),
  ];
  const extensions = { persistedQuery: { version: 1, sha256Hash: sha256(query) } };
  const askBy = async (gateway: SmallGateway, more: object): Promise<unknown> => {
    const body = JSON.stringify({ extensions, variables: { n: 1 }, ...more });
    const headers = { 'content-type': 'application/json' };
    return (await fetch(gateway.url, { method: 'POST', headers, body })).json();
  };
  const unknown = { errors: [{ extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } }] };
  expect(await askBy(second, {})).toMatchObject(unknown);
  const key = `tripgraph:operation:${sha256(query)}`;
  // It is sent again until there is a connection to keep it over, by gateways that have not kept it yet.
  await vi.waitFor(async () => {
    const fresh = await startSmallGateway(schema, listener, { environment });
    expect(await askBy(fresh, { query })).toEqual(one.body);
    expect(await redis.get(key)).toBe(query);
  }, patience);
  expect(await redis.pttl(key)).toBeGreaterThan(86_000_000);
  await vi.waitFor(async () => expect(await askBy(second, {})).toEqual(one.body), patience);
  expect(await askBy(alone, {})).toMatchObject(unknown);
  // What somebody else has put there under that name is not run.
  await redis.set(key, 'query ($n: Int) { x(n: 2) }');
  expect(await askBy(first, {})).toMatchObject(unknown);
  expect(source.asked).toBeGreaterThan(0);
});
