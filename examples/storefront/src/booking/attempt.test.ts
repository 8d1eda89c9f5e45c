import { expect, test } from 'vitest';
import { createAttempts, type KeyStore } from './attempt.js';

const mapStore = (map = new Map<string, string>()): KeyStore => ({
  getItem: (name) => map.get(name) ?? null,
  setItem: (name, value) => void map.set(name, value),
  removeItem: (name) => void map.delete(name),
});

const counting = (): (() => string) => {
  let count = 0;
  return () => `00000000-0000-4000-8000-${String((count += 1)).padStart(12, '0')}`;
};

const twoAdults = { activityId: 'act_1', units: [{ unitId: 'adult', quantity: 2 }] };
const threeAdults = { ...twoAdults, units: [{ unitId: 'adult', quantity: 3 }] };

test('the same content has the same key until its outcome is known, and another one after that', () => {
  const { keyFor, end } = createAttempts(mapStore(), counting());
  const first = keyFor(twoAdults);
  expect(keyFor({ ...twoAdults })).toBe(first);
  expect(keyFor(threeAdults)).not.toBe(first);
  end(twoAdults);
  expect(keyFor(twoAdults)).not.toBe(first);
});

test('a page that is loaded again goes on with the key', () => {
  const map = new Map<string, string>();
  const newUuid = counting();
  const first = createAttempts(mapStore(map), newUuid).keyFor(twoAdults);
  const again = createAttempts(mapStore(map), newUuid);
  expect(again.keyFor(twoAdults)).toBe(first);
  again.end(twoAdults);
  expect(map.size).toBe(0);
});

test('what others have stored is not taken for a key', () => {
  const map = new Map([[`attempt ${JSON.stringify(twoAdults)}`, 'no key']]);
  expect(createAttempts(mapStore(map), counting()).keyFor(twoAdults)).toBe('00000000-0000-4000-8000-000000000001');
});

test('where storage is forbidden the key is kept in memory', () => {
  const forbidden = (): never => {
    throw new DOMException('denied', 'SecurityError');
  };
  const { keyFor, end } = createAttempts({ getItem: forbidden, setItem: forbidden, removeItem: forbidden }, counting());
  const first = keyFor(twoAdults);
  expect(keyFor(twoAdults)).toBe(first);
  end(twoAdults);
  expect(keyFor(twoAdults)).not.toBe(first);
});
