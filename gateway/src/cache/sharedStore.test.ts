import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { digestOf, textOfKept } from './keptText.js';
import { memoryStore } from './memoryStore.js';
import { redisKeyOf, type CommandResult, type Redis } from './redis.js';
import { sharedStore } from './sharedStore.js';
import type { Found, Kept } from './store.js';

// The turn of the loop that a late reply is given is a real one.
beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] }));
afterEach(() => void vi.useRealTimers());

const minute = 60_000;
const partOf = (name: string, ageMs = 0): Kept => ({
  text: JSON.stringify({ name }),
  keptAtMs: Date.now() - ageMs,
  maxAgeMs: minute,
  usableMs: 60 * minute,
});

/** How a Redis behaves: with its replies after so long, or failing. */
type Behaviour = {
  replyAfterMs: number;
  isReady: boolean;
  fails: boolean;
  says: (texts: ReadonlyArray<string | null>) => unknown;
  writesFail: boolean;
};

/** A store over a Redis of the test's own, which remembers what it was asked. */
const startStore = (nearBytes = 1_000_000) => {
  const texts = new Map<string, string>();
  const behaviour: Behaviour = {
    replyAfterMs: 0,
    isReady: true,
    fails: false,
    says: (found) => found,
    writesFail: false,
  };
  const reads: string[][] = [];
  const written: Array<{ key: string; forMs: number }> = [];
  const counted: Partial<Record<CommandResult, number>> = {};
  const changes: boolean[] = [];
  const redis: Redis = {
    isReady: () => behaviour.isReady,
    getMany: (keys) => {
      reads.push([...keys]);
      const found = keys.map((key) => texts.get(key) ?? null);
      const { replyAfterMs, fails, says } = behaviour;
      return new Promise((resolve, reject) => {
        const settle = (): void => (fails ? reject(new Error('LOADING')) : resolve(says(found)));
        if (replyAfterMs === 0) settle();
        else if (replyAfterMs <= 25) setTimeout(settle, replyAfterMs);
        else setTimeout(() => reject(new Error('Command timed out')), 25);
      });
    },
    setMany: async (sent) => {
      for (const { key, text, forMs } of sent) {
        written.push({ key, forMs });
        if (!behaviour.writesFail) texts.set(key, text);
      }
      return sent.map(() => (behaviour.writesFail ? new Error('OOM') : null));
    },
  };
  const near = memoryStore(nearBytes);
  const store = sharedStore({
    near,
    redis,
    waitMs: 2,
    patientWaitMs: 25,
    nowMs: () => Date.now(),
    onCommand: (result, count) => (counted[result] = (counted[result] ?? 0) + count),
    onChange: (isAsked) => changes.push(isAsked),
  });
  const put = (key: string, kept: Kept): void =>
    void texts.set(redisKeyOf(digestOf(key)), textOfKept(digestOf(key), kept));
  /** Starts to read; `found` and `waitedMs` are there when the time has passed. */
  const start = (keys: readonly string[], patient: boolean): { found: Found; waitedMs: number } => {
    const startedAt = Date.now();
    const reading = { found: [] as Found, waitedMs: NaN };
    void Promise.resolve(store.read(keys, patient)).then((found) =>
      Object.assign(reading, { found, waitedMs: Date.now() - startedAt }),
    );
    return reading;
  };
  /** Reads all at once, and gives what is found and for how long each was waited for. */
  const readAll = async (all: ReadonlyArray<readonly string[]>, patient = false) => {
    const readings = all.map((keys) => start(keys, patient));
    await vi.advanceTimersByTimeAsync(100);
    return readings;
  };
  const read = async (keys: readonly string[], patient = false): Promise<{ found: Found; waitedMs: number }> =>
    (await readAll([keys], patient))[0] ?? { found: [], waitedMs: NaN };
  return { store, near, texts, put, read, readAll, behaviour, reads, written, counted, changes };
};

test('what one gateway keeps another one finds, for as long as it is of use, under a key that says nothing', async () => {
  const { store, read, written, texts } = startStore();
  store.write([{ key: 'north 1', kept: partOf('Munich') }]);
  expect(written).toEqual([{ key: redisKeyOf(digestOf('north 1')), forMs: 60 * minute }]);
  expect([...texts].join()).not.toContain('north');
  const other = startStore();
  for (const [key, text] of texts) other.texts.set(key, text);
  const { found } = await other.read(['north 1', 'north 2']);
  expect(found.map((kept) => kept?.text)).toEqual(['{"name":"Munich"}', undefined]);
  expect(await read(['north 1'])).toMatchObject({ waitedMs: 0 });
});

test('what is fresh in memory is not asked for, and what is not is asked for once', async () => {
  const { store, put, read, reads } = startStore();
  store.write([{ key: 'a', kept: partOf('a') }]);
  put('b', partOf('b'));
  await read(['a', 'b', 'c']);
  expect(reads).toEqual([['b', 'c'].map((key) => redisKeyOf(digestOf(key)))]);
  await read(['a', 'b']);
  expect(reads).toHaveLength(1);
});

test('of two that know of it the newer one is believed', async () => {
  const { store, put, read } = startStore();
  store.write([
    { key: 'a', kept: partOf('old here', 2 * minute) },
    { key: 'b', kept: partOf('newer here', 2 * minute) },
  ]);
  put('a', partOf('new there', minute));
  put('b', partOf('older there', 3 * minute));
  const { found } = await read(['a', 'b']);
  expect(found.map((kept) => kept?.text)).toEqual(['{"name":"new there"}', '{"name":"newer here"}']);
});

test('what was kept at a time to come is not believed', async () => {
  const { put, read } = startStore();
  put('a', partOf('tomorrow', -minute));
  expect((await read(['a'])).found).toEqual([undefined]);
});

test('a slow one is waited for two milliseconds, and what it says is there for the next', async () => {
  const { put, read, behaviour, counted } = startStore();
  behaviour.replyAfterMs = 20;
  put('a', partOf('a'));
  const first = await read(['a']);
  expect([first.found, first.waitedMs]).toEqual([[undefined], 2]);
  const second = await read(['a']);
  expect([second.found[0]?.text, second.waitedMs]).toEqual(['{"name":"a"}', 0]);
  expect(counted).toEqual({ late: 1 });
});

test('who has nothing else waits for a slow one longer, and not without end', async () => {
  const { put, read, behaviour } = startStore();
  behaviour.replyAfterMs = 20;
  put('a', partOf('a'));
  const first = await read(['a'], true);
  expect([first.found[0]?.text, first.waitedMs]).toEqual(['{"name":"a"}', 20]);
  behaviour.replyAfterMs = 2_000;
  const second = await read(['b'], true);
  expect([second.found, second.waitedMs]).toEqual([[undefined], 25]);
});

test('one that is slow for good costs three waits, and then one each half second', async () => {
  const { read, behaviour, reads, changes } = startStore();
  behaviour.replyAfterMs = 2_000;
  const waits: number[] = [];
  for (let time = 0; time < 20; time += 1) waits.push((await read([`key ${time}`])).waitedMs);
  // A read every 100 ms.
  expect(waits).toEqual([2, 2, 2, 0, 0, 0, 0, 0, 2, 0, 0, 0, 0, 2, 0, 0, 0, 0, 2, 0]);
  expect(reads).toHaveLength(6);
  expect(changes).toEqual([false]);
});

test('one whose replies always come a little too late costs twenty waits, and then one now and then', async () => {
  const { read, behaviour, reads, changes } = startStore();
  behaviour.replyAfterMs = 20;
  for (let time = 0; time < 30; time += 1) await read([`key ${time}`]);
  expect(reads).toHaveLength(21);
  expect(changes).toEqual([false]);
});

test('replies of which every other one is late are waited for as before', async () => {
  const { put, read, behaviour, changes } = startStore();
  for (let time = 0; time < 60; time += 1) {
    behaviour.replyAfterMs = time % 2 === 0 ? 20 : 0;
    await read([`key ${time}`]);
  }
  behaviour.replyAfterMs = 0;
  put('a', partOf('a'));
  expect([(await read(['a'])).found[0]?.text, changes]).toEqual(['{"name":"a"}', []]);
});

test('once it is as fast as before it is asked as before', async () => {
  const { put, read, behaviour, changes } = startStore();
  behaviour.fails = true;
  for (let time = 0; time < 10; time += 1) await read(['a']);
  behaviour.fails = false;
  put('a', partOf('a'));
  await vi.advanceTimersByTimeAsync(500);
  expect((await read(['a'])).found[0]?.text).toBe('{"name":"a"}');
  expect(changes).toEqual([false, true]);
});

test('many who read at once while it is left alone wait for nobody', async () => {
  const { read, readAll, behaviour, reads } = startStore();
  behaviour.replyAfterMs = 2_000;
  for (let time = 0; time < 3; time += 1) await read(['a']);
  await vi.advanceTimersByTimeAsync(500);
  const waits = await readAll([['a'], ['b'], ['c'], ['d']]);
  expect(waits.map(({ waitedMs }) => waitedMs)).toEqual([2, 0, 0, 0]);
  expect(reads).toHaveLength(4);
});

test('without a connection nothing is asked, written or waited for', async () => {
  const { store, read, behaviour, reads, written, counted } = startStore();
  behaviour.isReady = false;
  store.write([{ key: 'a', kept: partOf('a') }]);
  expect((await read(['a', 'b'])).found.map((kept) => kept?.text)).toEqual(['{"name":"a"}', undefined]);
  expect([reads, written, counted]).toEqual([[], [], { skipped: 2 }]);
});

test('a full one takes nothing more, is told so twice a second, and is read as before', async () => {
  const { store, put, read, behaviour, counted, changes } = startStore();
  behaviour.writesFail = true;
  put('b', partOf('b'));
  for (let time = 0; time < 10; time += 1) {
    store.write([{ key: 'a', kept: partOf('a') }]);
    await vi.advanceTimersByTimeAsync(100);
  }
  expect((await read(['a', 'b'])).found.map((kept) => kept?.text)).toEqual(['{"name":"a"}', '{"name":"b"}']);
  expect([counted, changes]).toEqual([{ error: 2, skipped: 8, ok: 1 }, []]);
});

test.each<[string, Behaviour['says']]>([
  ['no list', () => 7],
  ['a list of another length', () => []],
  ['numbers', (found) => found.map(() => 1)],
  ['errors', (found) => found.map(() => new Error('WRONGTYPE'))],
  ['what stands under other keys', (found) => [...found].reverse()],
  ['something that somebody else has written', (found) => found.map(() => '{"name":"evil"}')],
])('a reply of %s is counted and not believed', async (_what, says) => {
  const { put, read, behaviour, counted } = startStore();
  put('a', partOf('a'));
  put('b', partOf('b'));
  behaviour.says = says;
  expect((await read(['a', 'b'])).found).toEqual([undefined, undefined]);
  expect(counted.invalid).toBeGreaterThan(0);
});

test('no more are under way at once than it may have', async () => {
  const { readAll, behaviour, reads } = startStore();
  behaviour.replyAfterMs = 2_000;
  // All at once, before the first of them is late.
  await readAll(Array.from({ length: 400 }, (_, index) => [`key ${index}`]));
  expect(reads).toHaveLength(256);
});

test('what is very long is kept here, and not sent', async () => {
  const { store, near, written } = startStore(100_000_000);
  const long = { ...partOf('a'), text: JSON.stringify({ name: 'x'.repeat(1_000_000) }) };
  store.write([{ key: 'a', kept: long }]);
  expect([near.read(['a']), written]).toEqual([[long], []]);
});
