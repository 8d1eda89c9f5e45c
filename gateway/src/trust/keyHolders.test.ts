import { timingSafeEqual } from 'node:crypto';
import { expect, test } from 'vitest';
import { hashOf, keyOf, partnerNamed } from '../testing/partnerKeys.js';
import { keyHash } from './keyHash.js';
import { keyHolders } from './keyHolders.js';

/** Looks keys up and says what was done for each: hashes made, and hashes compared to the end. */
const counted = () => {
  const calls: string[] = [];
  const partners = ['north', 'south', 'west'].map((name) => partnerNamed(name));
  const holderOf = keyHolders(
    partners,
    (key) => {
      calls.push('hash');
      return hashOf(key);
    },
    (one, other) => {
      calls.push(`compare ${one.length} with ${other.length}`);
      return timingSafeEqual(one, other);
    },
  );
  return (key: string) => {
    calls.length = 0;
    return { name: holderOf(key)?.name, calls: [...calls] };
  };
};

test('a key that nobody has takes the same work as one that somebody has, be it the first or the last', () => {
  const look = counted();
  const work = ['hash', 'compare 32 with 32'];
  expect(look(keyOf('north'))).toEqual({ name: 'north', calls: work });
  expect(look(keyOf('west'))).toEqual({ name: 'west', calls: work });
  expect(look(keyOf('nobody'))).toEqual({ name: undefined, calls: work });
});

test('with another pepper no key is known, and without one none either', () => {
  for (const pepper of ['another pepper, of 32 characters.', undefined]) {
    const holderOf = keyHolders([partnerNamed('north')], keyHash(pepper));
    expect(holderOf(keyOf('north'))).toBeUndefined();
  }
});

test('a hash is the HMAC-SHA256 that any other program makes of key and pepper', () => {
  // printf k | openssl dgst -sha256 -hmac pppppppppppppppppppppppppppppppp
  expect(keyHash('p'.repeat(32))('k').toString('hex')).toBe(
    '66fef0e2c8ef3a2d7175c717b621cf108c5b788dc38e19d3c1021372e382e857',
  );
});
