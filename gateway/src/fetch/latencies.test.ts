import { expect, test } from 'vitest';
import { openLatencies } from './latencies.js';

test('before fifty answers nothing is known', () => {
  const latencies = openLatencies();
  for (let time = 0; time < 49; time += 1) latencies.note(5);
  expect(latencies.p95Ms()).toBeUndefined();
});

test('one in twenty is slower', () => {
  const latencies = openLatencies();
  for (let tookMs = 0; tookMs < 256; tookMs += 1) latencies.note(tookMs);
  expect(latencies.p95Ms()).toBe(243);
});

test('what is long past is forgotten', () => {
  const latencies = openLatencies();
  for (let time = 0; time < 256; time += 1) latencies.note(900);
  for (let time = 0; time < 256; time += 1) latencies.note(3);
  expect(latencies.p95Ms()).toBe(3);
});
