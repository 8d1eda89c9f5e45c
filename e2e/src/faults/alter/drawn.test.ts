import type { Exchanged } from '@tripgraph/kit/testing/faults/rewritingProxy';
import { expect, test } from 'vitest';
import { randomOf } from '../../differential/random.js';
import { drawn, type Alteration } from './drawn.js';

const answer = (body: string): Exchanged => ({ requestBody: '', status: 200, headers: {}, body });
const always: Alteration = () => ({ body: 'spoilt' });
const ofLists: Alteration = ({ body }) => (body.startsWith('[') ? { body: 'list' } : undefined);

test('a way that few answers can be spoilt in has one of them as soon as another was used twice', () => {
  const { rewrite, seen } = drawn(randomOf('few'), 0.01, { always, ofLists });
  let spoilt = 0;
  while (spoilt < 2) spoilt += rewrite(answer('{}')) ? 1 : 0;
  expect(seen()).toBeUndefined();
  expect(rewrite(answer('[]'))).toEqual({ body: 'list' });
  expect(seen()).toBe('always 2, ofLists 1');
});

test('a share of the answers is spoilt, in all ways alike', () => {
  const { rewrite, seen } = drawn(randomOf('share'), 0.3, { one: always, other: always });
  const spoilt = Array.from({ length: 1_000 }, () => rewrite(answer('{}'))).filter(Boolean).length;
  expect(spoilt).toBeGreaterThan(250);
  expect(spoilt).toBeLessThan(350);
  expect(seen()).toBe(`one ${Math.ceil(spoilt / 2)}, other ${Math.floor(spoilt / 2)}`);
});
