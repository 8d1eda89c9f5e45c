import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createLimiter } from './limiter.js';
import type { Kind } from './queue.js';

/** A limiter that is warm, whose clock and turns the test moves, and what became of the requests by their names. */
const start = (maxRunning: number, queueMs = 500) => {
  let time = 0;
  let deferred: Array<() => void> = [];
  const log: string[] = [];
  const gone = new Set<string>();
  const leaves: Array<() => void> = [];
  const limiter = createLimiter({ maxRunning, queueMs, now: () => time, defer: (callback) => deferred.push(callback) });
  for (let answered = 0; answered < 1_000; answered += 1) if (limiter.enter()) limiter.leave();
  limiter.adapt(({ limit }) => limit);
  const ask = (name: string, kind: Kind = 'read'): void => {
    const run = (leave: () => void): void => {
      log.push(`${name} runs`);
      leaves.push(leave);
    };
    if (limiter.enter()) run(limiter.leave);
    else
      limiter.wait(kind, {
        start: run,
        shed: () => log.push(`${name} is shed`),
        hasLeft: () => gone.has(name),
      });
  };
  const turn = (lastsMs = 1): number => {
    time += lastsMs;
    const callbacks = deferred;
    deferred = [];
    for (const callback of callbacks) callback();
    return callbacks.length;
  };
  const askMany = (count: number, kind: Kind = 'read'): void => {
    for (let index = 0; index < count; index += 1) ask(`${kind}-${index}`, kind);
  };
  return {
    ask,
    askMany,
    /** So many reads run from now on, and none waits. */
    fill: (count: number) => {
      askMany(count);
      while (turn() > 0);
      log.length = 0;
    },
    log,
    gone,
    /** What has been logged since the last time. */
    news: () => log.splice(0),
    state: limiter.state,
    /** Who runs longest ends. */
    leave: () => leaves.shift()?.(),
    adapt: limiter.adapt,
    /** A window passes in which nothing is changed. */
    pass: (lastsMs: number) => {
      time += lastsMs;
      limiter.adapt(({ limit }) => limit);
    },
    /** The event loop comes round after so long. */
    turn,
  };
};

test('reads run as long as four fifths are not in use; more wait, and are started when others end', () => {
  const { askMany, ask, news, turn, leave, state } = start(10);
  askMany(8);
  expect(news()).toHaveLength(8);
  ask('late');
  expect([news(), turn(), state().queued]).toEqual([[], 0, 1]);
  leave();
  turn();
  expect([news(), state()]).toEqual([
    ['late runs'],
    { limit: 10, running: 8, queued: 0, shed: { read: 0, booking: 0 } },
  ]);
});

test('bookings have a fifth for themselves, and run at once while reads wait', () => {
  const { askMany, ask, news, state } = start(10);
  askMany(9);
  news();
  ask('book', 'booking');
  ask('book more', 'booking');
  ask('book too much', 'booking');
  expect([news(), state().running, state().queued]).toEqual([['book runs', 'book more runs'], 10, 2]);
});

test('of those that wait bookings are the first, and after them who came first', () => {
  const { askMany, ask, news, turn, leave } = start(10);
  askMany(8);
  askMany(2, 'booking');
  news();
  ask('look');
  ask('look, too');
  ask('book', 'booking');
  const order = [];
  for (let count = 0; count < 5; count += 1) {
    leave();
    turn();
    order.push(news());
  }
  expect(order).toEqual([['book runs'], [], [], ['look runs'], ['look, too runs']]);
});

test('when the limit falls below what runs, the fifth for bookings is still there', () => {
  const { fill, adapt, ask, news, state } = start(100);
  fill(60);
  adapt(() => 10);
  for (const name of ['one', 'two', 'three']) ask(name, 'booking');
  expect([news(), state().queued]).toEqual([['one runs', 'two runs'], 1]);
});

test('who comes after those that wait does not get in before them', () => {
  const { askMany, ask, news, turn, leave } = start(10);
  askMany(9);
  news();
  leave();
  ask('late');
  expect(news()).toEqual([]);
  turn();
  leave();
  turn();
  expect(news()).toEqual(['read-8 runs', 'late runs']);
});

test('while as many run as may, the event loop is not kept busy by those that wait', () => {
  const { askMany, turn } = start(10);
  askMany(20);
  turn();
  expect([turn(), turn()]).toEqual([0, 0]);
});

test('a burst waits; when the queue stands, only so many wait as will be answered in time, and the others know at once', () => {
  const { ask, askMany, fill, news, turn, leave, pass } = start(100, 500);
  fill(80);
  pass(100);
  askMany(90);
  pass(100);
  expect(news()).toEqual([]);
  // Twelve answers in a tenth of a second: in half a second sixty.
  for (let count = 0; count < 12; count += 1) leave();
  pass(100);
  while (turn(0) > 0);
  expect(news()).toHaveLength(12);
  ask('late');
  expect(news()).toEqual(['late is shed']);
  // 78 wait; when 19 of them run, one more is expected to be answered in time.
  for (let count = 0; count < 19; count += 1) leave();
  while (turn(0) > 0);
  news();
  ask('in time');
  ask('again too late');
  expect(news()).toEqual(['again too late is shed']);
});

test('a queue that was empty in between is a burst again', () => {
  const { askMany, fill, news, turn, leave, pass } = start(100, 500);
  fill(80);
  askMany(30);
  pass(100);
  pass(100);
  for (let count = 0; count < 30; count += 1) leave();
  while (turn(0) > 0);
  pass(100);
  news();
  askMany(60);
  expect(news()).toEqual([]);
});

test('bookings that wait are no reason to shed reads, nor the other way round', () => {
  const { askMany, news, pass, state } = start(10);
  askMany(8);
  askMany(12, 'booking');
  pass(200);
  askMany(10);
  expect([state().queued, news().filter((line) => line.includes('shed'))]).toEqual([20, []]);
  askMany(1, 'booking');
  expect(state().shed).toEqual({ read: 0, booking: 1 });
});

test('a read that has waited four times as long as expected is shed, a booking after twice as long', () => {
  const { fill, askMany, ask, news, pass, state } = start(10, 125);
  fill(8);
  askMany(2, 'booking');
  pass(100);
  news();
  ask('early');
  ask('book', 'booking');
  for (let count = 0; count < 3; count += 1) pass(100);
  ask('late');
  const shedAfter = (windows: number): string[] => {
    for (let count = 0; count < windows; count += 1) pass(100);
    return news();
  };
  expect([2, 1, 2, 1, 1].map(shedAfter)).toEqual([[], ['early is shed'], [], ['late is shed'], []]);
  expect([shedAfter(1), state().queued, state().shed]).toEqual([['book is shed'], 0, { read: 2, booking: 1 }]);
});

test('who waited while the event loop was blocked is not to blame, and not shed', () => {
  const { fill, ask, news, pass } = start(10, 100);
  fill(8);
  ask('early');
  pass(5_000);
  pass(100);
  expect(news()).toEqual([]);
});

test('who has left while waiting is not started, and takes the place of nobody', () => {
  const { askMany, ask, news, turn, leave, gone, state } = start(10);
  askMany(8);
  ask('gone');
  ask('still there');
  news();
  gone.add('gone');
  leave();
  turn();
  expect([news(), state().running]).toEqual([['still there runs'], 8]);
});

test('a lower limit holds for who comes next, a higher one lets those run that wait', () => {
  const { askMany, fill, turn, adapt, state, leave } = start(100);
  fill(40);
  adapt(() => 20);
  askMany(1);
  expect([state().running, state().queued]).toEqual([40, 1]);
  for (let count = 0; count < 24; count += 1) leave();
  turn();
  expect([state().running, state().queued]).toEqual([16, 1]);
  adapt(() => 1_000_000);
  turn();
  expect(state()).toMatchObject({ limit: 100, running: 17, queued: 0 });
});

test('a window tells how many ran at most, whether reads had to wait for others to end, and how many were shed', () => {
  const { askMany, adapt, turn, leave } = start(10);
  const windows: object[] = [];
  const endWindow = (): void => adapt((window) => windows.push(window) && 10);
  askMany(8);
  for (let count = 0; count < 8; count += 1) leave();
  turn();
  endWindow();
  askMany(8 + 10 + 3);
  endWindow();
  expect(windows).toEqual([
    { limit: 10, mostRunning: 8, wasLimited: false, shed: 0 },
    { limit: 10, mostRunning: 8, wasLimited: true, shed: 3 },
  ]);
});

test('few requests of a crowd are started in a turn when turns are long, and more again when they are short', () => {
  const { askMany, news, turn } = start(1_000);
  const startedInTurn = (lastsMs: number): number => {
    turn(lastsMs);
    return news().length;
  };
  askMany(300);
  expect(news()).toHaveLength(8 + 16);
  expect([9, 9, 9, 9, 9].map(startedInTurn)).toEqual([8, 4, 2, 1, 1]);
  expect([1, 1, 1, 5, 1].map(startedInTurn)).toEqual([2, 3, 4, 4, 5]);
});

test('whatever happens, each request is started or shed once, and no more run than may', () => {
  const step = fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom('read' as const, 'booking' as const) },
    { weight: 3, arbitrary: fc.constant('leave' as const) },
    { weight: 2, arbitrary: fc.integer({ min: 0, max: 300 }) },
    { weight: 1, arbitrary: fc.record({ limit: fc.integer({ min: -5, max: 100 }) }) },
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 300 }), (steps) => {
      const { ask, log, turn, leave, adapt, state } = start(30, 400);
      let asked = 0;
      for (const each of steps) {
        const before = state();
        if (each === 'leave') leave();
        else if (typeof each === 'number') turn(each);
        else if (typeof each === 'object') adapt(() => each.limit);
        else ask(`${each} ${(asked += 1)}`, each);
        const { running, limit } = state();
        const reserve = Math.ceil(limit * 0.2);
        if (each === 'read' && running > before.running) expect(running).toBeLessThanOrEqual(limit - reserve);
        expect(running).toBeLessThanOrEqual(Math.max(limit, before.running) + reserve);
        expect(running).toBeLessThanOrEqual(30 + 6);
        expect(limit).toBeGreaterThanOrEqual(2);
      }
      while (state().running > 0 || state().queued > 0) {
        leave();
        turn();
      }
      expect(log.map((line) => line.split(' ')[1]).sort()).toEqual(
        Array.from({ length: asked }, (_, index) => String(index + 1)).sort(),
      );
    }),
  );
});
