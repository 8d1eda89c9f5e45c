import { problem } from '@tripgraph/errors/problem';
import { expect, test } from 'vitest';
import { cartInput } from '../testing/cartInput.js';
import { mutations } from './mutations.js';

type HoldCart = (parent: object, args: object, context: object) => Promise<unknown>;

test.each([
  ['no connection to the database comes free', problem('OVERLOADED', 'nothing was changed')],
  ['something breaks', new Error('no such luck')],
])('when %s in the middle, what came of a cart is not known', async (_what, error) => {
  const logged: unknown[] = [];
  const context = {
    partner: 'acme',
    log: (reason: unknown) => logged.push(reason),
    holdCart: () => Promise.reject(error),
  };
  const held = (mutations.holdCart as HoldCart)({}, { input: cartInput(1) }, context);
  await expect(held).rejects.toMatchObject({ extensions: { code: 'OUTCOME_UNKNOWN' } });
  expect(logged).toEqual([error]);
});
