import { expect, test } from 'vitest';
import { createRememberedBookings } from './remembered.js';

const storeWith = (text: string | null) => {
  let stored = text;
  return {
    getItem: () => stored,
    setItem: (_name: string, value: string) => void (stored = value),
    removeItem: () => void (stored = null),
  };
};

const booking = (id: string) => ({ id, title: `Walk ${id}`, localDateTimeStart: '2026-12-04T09:30:00+01:00' });

test('the newest comes first, each once, and at most fifty', () => {
  const { add, list } = createRememberedBookings(storeWith(null));
  for (let index = 0; index < 60; index += 1) add(booking(`bkg_${index}`));
  add(booking('bkg_30'));
  expect(list()).toHaveLength(50);
  expect(list().slice(0, 2)).toEqual([booking('bkg_30'), booking('bkg_59')]);
});

test.each(['', '{', '{}', 'null', '[1, {"id": 3}, null]'])('what others have stored is no booking: %s', (text) => {
  expect(createRememberedBookings(storeWith(text)).list()).toEqual([]);
});

test('where storage is forbidden nothing is remembered, and nothing fails', () => {
  const forbidden = (): never => {
    throw new DOMException('denied', 'SecurityError');
  };
  const { add, list } = createRememberedBookings({ getItem: forbidden, setItem: forbidden, removeItem: forbidden });
  add(booking('bkg_1'));
  expect(list()).toEqual([]);
});
