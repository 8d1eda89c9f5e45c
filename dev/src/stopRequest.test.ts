import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import { listenForStop } from './stopRequest.js';

const listen = () => {
  const source = new EventEmitter();
  const forced: number[] = [];
  const clock = { now: 1_000 };
  const stop = listenForStop(
    (code) => forced.push(code),
    source as unknown as NodeJS.Process,
    () => clock.now,
  );
  return { source, forced, clock, stop };
};

test.each(['SIGINT', 'SIGTERM', 'SIGHUP'])('the first %s is a wish to stop', async (signal) => {
  const { source, forced, stop } = listen();
  expect(stop.signal.aborted).toBe(false);
  source.emit(signal, signal);
  await stop.requested;
  expect(stop.signal.aborted).toBe(true);
  expect(forced).toEqual([]);
});

test('a Ctrl-C that npm passes on a moment later is still the first', () => {
  const { source, forced, clock } = listen();
  source.emit('SIGINT', 'SIGINT');
  clock.now += 30;
  source.emit('SIGINT', 'SIGINT');
  expect(forced).toEqual([]);
});

test('a second Ctrl-C forces, with the exit code of its signal', () => {
  const { source, forced, clock } = listen();
  source.emit('SIGTERM', 'SIGTERM');
  clock.now += 2_000;
  source.emit('SIGINT', 'SIGINT');
  source.emit('SIGTERM', 'SIGTERM');
  expect(forced).toEqual([130, 143]);
});

test('nobody listens any more after it was disposed of', () => {
  const { source, stop } = listen();
  stop.dispose();
  expect(source.eventNames()).toEqual([]);
});
