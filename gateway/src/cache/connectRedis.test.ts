import { expect, onTestFinished, test, vi } from 'vitest';
import { connectRedis } from './connectRedis.js';
import { startRealRedis } from './testing/realRedis.js';
import { bulk, list, outOfMemory, startRespSimulator, wrongType } from './testing/respSimulator.js';

const connect = async (url: string) => {
  const redis = connectRedis({ url, connectTimeoutMs: 1_000, commandTimeoutMs: 25 });
  onTestFinished(() => redis.close());
  await vi.waitFor(() => expect(redis.isReady()).toBe(true), { timeout: 20_000 });
  return redis;
};
const simulate = async () => {
  const simulator = await startRespSimulator();
  onTestFinished(() => simulator.close());
  return { simulator, redis: await connect(simulator.url) };
};
const forMs = 60_000;
const texts = [
  { key: 'a', text: '1', forMs },
  { key: 'b', text: 'Zürich 😀', forMs },
];

test('a real one gives back what it was given, and null for the rest', async (context) => {
  const redis = await connect(await startRealRedis(context));
  expect(await redis.setMany(texts)).toEqual([null, null]);
  expect(await redis.getMany(['b', 'c', 'a'])).toEqual(['Zürich 😀', null, '1']);
});

test('a real one forgets what is of no use any more', async (context) => {
  const redis = await connect(await startRealRedis(context));
  await redis.setMany([{ key: 'a', text: '1', forMs: 1 }]);
  await vi.waitFor(async () => expect(await redis.getMany(['a'])).toEqual([null]), { timeout: 20_000 });
});

test('a real one that is full says so of each text, and is read as before', async (context) => {
  const redis = await connect(await startRealRedis(context, '--maxmemory', '1', '--maxmemory-policy', 'noeviction'));
  const errors = await redis.setMany(texts);
  expect(errors.map((error) => error?.message.slice(0, 4))).toEqual(['OOM ', 'OOM ']);
  expect(await redis.getMany(['a'])).toEqual([null]);
});

test('a text is sent with its time, and in one go with the others', async () => {
  const { simulator, redis } = await simulate();
  await redis.setMany(texts);
  expect(simulator.commands).toEqual([
    ['set', 'a', '1', 'PX', '60000'],
    ['set', 'b', 'Zürich 😀', 'PX', '60000'],
  ]);
});

test('a command that is not answered in time has failed, and a late answer is nobody else’s', async () => {
  const { simulator, redis } = await simulate();
  simulator.values.set('a', 'of a').set('b', 'of b');
  simulator.reply(() => 'silence');
  await expect(redis.getMany(['a'])).rejects.toThrow(/timed out/i);
  // The answer to the first comes with that to the second.
  simulator.reply(() => list([bulk('of a')]) + list([bulk('of b')]));
  expect(await redis.getMany(['b'])).toEqual(['of b']);
});

test('an error that a full or a strange one gives is told of each text, and rejects a read', async () => {
  const { simulator, redis } = await simulate();
  simulator.reply(([name]) => (name === 'set' ? outOfMemory : wrongType));
  expect((await redis.setMany(texts)).map((error) => error?.message.slice(0, 3))).toEqual(['OOM', 'OOM']);
  await expect(redis.getMany(['a'])).rejects.toThrow(/WRONGTYPE/);
});

test.each<[string, string, unknown]>([
  ['a number', ':7\r\n', 7],
  ['a text', bulk('a'), 'a'],
  ['a list of numbers', list([':1\r\n']), [1]],
])('a reply that is %s is handed on as it is', async (_what, reply, expected) => {
  const { simulator, redis } = await simulate();
  simulator.reply(() => reply);
  expect(await redis.getMany(['a'])).toEqual(expected);
});

test('what is no protocol at all ends in an error, and a new connection', async () => {
  const { simulator, redis } = await simulate();
  simulator.reply(() => 'HTTP/1.1 400 Bad Request\r\n\r\n');
  await expect(redis.getMany(['a'])).rejects.toThrow();
  simulator.reply(() => undefined);
  await vi.waitFor(async () => expect(await redis.getMany(['a'])).toEqual([null]), { timeout: 20_000 });
});

test('when the connection breaks what is under way fails, and is not sent again', async () => {
  const { simulator, redis } = await simulate();
  simulator.reply(() => 'hangUp');
  await expect(redis.getMany(['a'])).rejects.toThrow();
  simulator.reply(() => undefined);
  await vi.waitFor(() => expect(redis.isReady()).toBe(true), { timeout: 20_000 });
  expect(simulator.commands).toEqual([['mget', 'a']]);
  expect(await redis.getMany(['b'])).toEqual([null]);
});

test('while there is no connection everything fails at once', async () => {
  const { simulator, redis } = await simulate();
  await simulator.close();
  await vi.waitFor(() => expect(redis.isReady()).toBe(false), { timeout: 20_000 });
  await expect(redis.getMany(['a'])).rejects.toThrow();
  const errors = await redis.setMany(texts);
  expect(errors.every((error) => error instanceof Error)).toBe(true);
});

test('a connection that says nothing any more is given up for a new one', async () => {
  const { simulator, redis } = await simulate();
  simulator.reply(() => 'silence');
  await expect(redis.getMany(['a'])).rejects.toThrow(/timed out/i);
  await vi.waitFor(() => expect(redis.isReady()).toBe(false), { timeout: 20_000 });
  simulator.reply(() => undefined);
  await vi.waitFor(async () => expect(await redis.getMany(['a'])).toEqual([null]), { timeout: 20_000 });
});
