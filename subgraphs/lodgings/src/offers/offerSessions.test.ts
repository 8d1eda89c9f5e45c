import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { SessionState } from './sessionState.js';
import { groupOffers } from './sessionState.js';
import { listings, openSessions, search, sixSuppliers } from './testing/offers.js';
import { sharedInMemory } from './testing/sharedInMemory.js';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
});
afterEach(() => {
  vi.useRealTimers();
});

/** What a promise comes to, and how much time passes until then. */
const timed = async <Value>(promise: Promise<Value>): Promise<{ readonly value: Value; readonly ms: number }> => {
  const from = performance.now();
  let ms = NaN;
  const noted = promise.then((value) => {
    ms = performance.now() - from;
    return value;
  });
  while (Number.isNaN(ms)) await vi.advanceTimersByTimeAsync(10);
  return { value: await noted, ms };
};

const totals = ({ offers }: SessionState) =>
  groupOffers(offers).map(({ lodgingId, offers: some }) => [lodgingId, some.map(({ total }) => total.amount)]);

test('the first answer has what is there after 650 ms, and says what is missing', async () => {
  const sessions = openSessions({ suppliers: sixSuppliers([]) });
  const { value, ms } = await timed(sessions.search(search));
  expect(ms).toBeLessThanOrEqual(660);
  expect(value).toMatchObject({
    complete: false,
    version: 4,
    pending: ['BOOKING', 'BOOKING'],
    failed: ['BOOKING', 'BOOKING'],
  });
  expect(totals(value)).toEqual([
    ['ldg_hostelworld_72', [4_000]],
    ['ldg_booking_1', [9_000, 20_000]],
    ['ldg_booking_2', [15_000]],
  ]);
});

test('at the deadline it is complete: who is silent has failed, who is slow is there, and each offer once', async () => {
  const failures: unknown[] = [];
  const sessions = openSessions({ suppliers: sixSuppliers([]), onFailure: (of) => failures.push(of) });
  const { id } = (await timed(sessions.search(search))).value;
  await vi.advanceTimersByTimeAsync(5_400);
  const state = await sessions.look(id);
  expect(state).toMatchObject({ complete: true, version: 6, pending: [], failed: ['BOOKING', 'BOOKING', 'BOOKING'] });
  expect(state && totals(state)).toEqual([
    ['ldg_hostelworld_72', [4_000]],
    ['ldg_booking_1', [9_000, 19_000, 20_000]],
    ['ldg_booking_2', [15_000]],
  ]);
  expect(new Set(state?.offers.map((offer) => offer.id)).size).toBe(5);
  expect(failures).toEqual(['failing', 'malformed', 'silent']);
});

test('a search whose suppliers are all quick is answered as soon as it is complete', async () => {
  const [fast] = sixSuppliers([]);
  const sessions = openSessions({ suppliers: fast ? [fast] : [] });
  const { value, ms } = await timed(sessions.search(search));
  expect([value.complete, ms]).toEqual([true, 50]);
});

test('five hundred who search the same at once share one session and one call of each supplier', async () => {
  const calls: string[] = [];
  const sessions = openSessions({ suppliers: sixSuppliers(calls) });
  const { value } = await timed(Promise.all(Array.from({ length: 500 }, () => sessions.search(search))));
  expect(new Set(value.map(({ id }) => id)).size).toBe(1);
  expect(calls.sort()).toEqual(['duplicate', 'failing', 'fast', 'malformed', 'silent', 'slow']);
});

test('who joins later waits no longer than the first', async () => {
  const calls: string[] = [];
  const sessions = openSessions({ suppliers: sixSuppliers(calls) });
  const first = sessions.search(search);
  await vi.advanceTimersByTimeAsync(600);
  const { ms } = await timed(sessions.search(search));
  expect(ms).toBeLessThanOrEqual(60);
  expect((await timed(sessions.search(search))).ms).toBeLessThanOrEqual(10);
  expect((await first).version).toBe(4);
  expect(calls.length).toBe(6);
});

test('a minute later the same search asks again, and the former session can still be looked at', async () => {
  const calls: string[] = [];
  const sessions = openSessions({ suppliers: sixSuppliers(calls) });
  const former = (await timed(sessions.search(search))).value;
  await vi.advanceTimersByTimeAsync(60_000);
  const next = (await timed(sessions.search(search))).value;
  expect(next.id).not.toBe(former.id);
  expect(calls.length).toBe(12);
  expect((await sessions.look(former.id))?.complete).toBe(true);
  await vi.advanceTimersByTimeAsync(240_000);
  expect(await sessions.look(former.id)).toBeNull();
});

test('more searches than may be under way are refused, and none of their suppliers is asked', async () => {
  const calls: string[] = [];
  const sessions = openSessions({ suppliers: sixSuppliers(calls), maximumRunning: 1 });
  const first = sessions.search(search);
  await vi.advanceTimersByTimeAsync(1);
  await expect(sessions.search({ ...search, adults: 3 })).rejects.toMatchObject({ extensions: { code: 'OVERLOADED' } });
  expect(calls.length).toBe(6);
  await timed(first);
});

test('when the listings cannot be read everybody has failed, and nobody waits', async () => {
  const calls: string[] = [];
  const listingsOf = () => Promise.reject(new Error('the database is away'));
  const { value, ms } = await timed(openSessions({ suppliers: sixSuppliers(calls), listingsOf }).search(search));
  expect([value.complete, value.failed.length, calls, ms]).toEqual([true, 6, [], 0]);
});

test('who has none of the lodgings is not asked', async () => {
  const calls: string[] = [];
  const listingsOf = async () => listings.filter(({ source }) => source === 'HOSTELWORLD');
  const { value } = await timed(openSessions({ suppliers: sixSuppliers(calls), listingsOf }).search(search));
  expect(calls).toEqual(['duplicate']);
  expect(value).toMatchObject({ complete: true, failed: [] });
});

test('closing ends what is under way', async () => {
  const sessions = openSessions({ suppliers: sixSuppliers([]) });
  const answer = sessions.search(search);
  await vi.advanceTimersByTimeAsync(10);
  await sessions.close();
  expect((await answer).complete).toBe(true);
});

test('what takes too much memory goes, the oldest first', async () => {
  const sessions = openSessions({ suppliers: sixSuppliers([]), maximumBytes: 8_000 });
  const first = (await timed(sessions.search(search))).value;
  const second = (await timed(sessions.search({ ...search, adults: 3 }))).value;
  expect(await sessions.look(first.id)).toBeNull();
  expect((await sessions.look(second.id))?.id).toBe(second.id);
});

test('two processes that share sessions make one call of each supplier for five hundred searches', async () => {
  const calls: string[] = [];
  const shared = sharedInMemory();
  const processes = [0, 1].map(() => openSessions({ suppliers: sixSuppliers(calls), shared }));
  const searches = Array.from({ length: 500 }, (_one, index) => processes[index % 2]?.search(search));
  const { value, ms } = await timed(Promise.all(searches));
  expect(calls.length).toBe(6);
  expect(new Set(value.map((state) => state?.id)).size).toBe(1);
  expect(new Set(value.map((state) => state?.offers.length))).toEqual(new Set([4]));
  expect(ms).toBeLessThanOrEqual(800);
  await vi.advanceTimersByTimeAsync(7_000);
  const states = await Promise.all(processes.map((sessions) => sessions.look(value[0]?.id ?? '')));
  expect(states[1]).toEqual(states[0]);
  expect(states[1]?.complete).toBe(true);
});

test('a session of a process that has died is complete a second after the deadline', async () => {
  const shared = sharedInMemory();
  await shared.claim('of the dead', 'los_dead', [{ name: 'fast', source: 'BOOKING' }]);
  const survivor = openSessions({ suppliers: sixSuppliers([]), shared });
  expect(await survivor.look('los_dead')).toMatchObject({ complete: false, pending: ['BOOKING'] });
  await vi.advanceTimersByTimeAsync(7_100);
  const looks = shared.reads();
  expect(await survivor.look('los_dead')).toMatchObject({ complete: true, failed: ['BOOKING'] });
  expect(shared.reads()).toBe(looks);
});

test('without what is shared each process asks for itself', async () => {
  const calls: string[] = [];
  const away = () => Promise.reject(new Error('redis is away'));
  const failures: string[] = [];
  const options = { suppliers: sixSuppliers(calls), shared: { claim: away, put: away, read: away } };
  const sessions = openSessions({ ...options, onFailure: (of) => failures.push(of) });
  const { value } = await timed(sessions.search(search));
  expect(value.version).toBe(4);
  expect((await sessions.look(value.id))?.id).toBe(value.id);
  expect(await sessions.look('los_unknown')).toBeNull();
  expect(failures).toContain('shared');
});
