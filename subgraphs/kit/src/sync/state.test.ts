import { expect, test } from 'vitest';
import { planRun, type SyncState } from './state.js';

const synced: SyncState = {
  mode: 'DELTA',
  run: 3,
  revision: '1',
  watermark: 'w',
  current_to: null,
  finished_at: null,
  full_finished_at: null,
};
const wish = { full: false, revision: '1', hasDelta: true };

test.each([
  ['the first run', undefined, wish, { kind: 'ANEW' }],
  ['one after a whole run', synced, wish, { kind: 'DELTA', run: 3, since: 'w' }],
  ['one that is to read everything', synced, { ...wish, full: true }, { kind: 'ANEW' }],
  ['one of a source that cannot tell what has changed', synced, { ...wish, hasDelta: false }, { kind: 'ANEW' }],
  ['one after a run that brought no watermark', { ...synced, watermark: null }, wish, { kind: 'ANEW' }],
  ['one that writes otherwise', synced, { ...wish, revision: '2' }, { kind: 'ANEW' }],
  [
    'one after a full run that was cut off',
    { ...synced, mode: 'FULL' },
    wish,
    { kind: 'RESUME', run: 3, watermark: 'w' },
  ],
  [
    'the same, when everything is wished for',
    { ...synced, mode: 'FULL' },
    { ...wish, full: true },
    { kind: 'RESUME', run: 3, watermark: 'w' },
  ],
  [
    'one after a full run that was cut off before its first watermark',
    { ...synced, mode: 'FULL', watermark: null },
    wish,
    { kind: 'ANEW' },
  ],
  [
    'one after a full run that was cut off while it deleted',
    { ...synced, mode: 'ABSENT' },
    wish,
    { kind: 'ABSENT', run: 3 },
  ],
] as const)('%s', (_name, state, wished, plan) => {
  expect(planRun(state, wished)).toEqual(plan);
});
