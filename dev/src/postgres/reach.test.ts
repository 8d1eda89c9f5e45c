import { expect, test } from 'vitest';
import { mayPass } from './reach.js';

const account = { uid: 100, gid: 200 };

test.each([
  ['root keeps it to himself', { uid: 0, gid: 0, mode: 0o700 }, false],
  ['others may pass but not look', { uid: 0, gid: 0, mode: 0o711 }, true],
  ['others may look but not pass', { uid: 0, gid: 0, mode: 0o704 }, false],
  ['it is his own', { uid: 100, gid: 0, mode: 0o700 }, true],
  ['it is his own, closed to himself', { uid: 100, gid: 0, mode: 0o077 }, false],
  ['it is his group’s', { uid: 0, gid: 200, mode: 0o710 }, true],
  ['his group is kept out though others are not', { uid: 0, gid: 200, mode: 0o701 }, false],
])('a folder where %s', (_what, folder, expected) => {
  expect(mayPass(folder, account)).toBe(expected);
});
