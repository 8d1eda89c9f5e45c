import { expect, test } from 'vitest';
import { drawSupplierReference, readSupplierReference } from './supplierReference.js';

test('a reference starts with its bucket, has ten characters and no look-alikes', () => {
  const drawn = Array.from({ length: 500 }, () => drawSupplierReference(1023));
  for (const reference of drawn) expect(reference).toMatch(/^ZZ[0-9A-HJKMNP-TV-Z]{8}$/);
  expect(new Set(drawn).size).toBe(500);
});

test('it is read however it was typed', () => {
  expect(readSupplierReference(' 3k-7qwx o1il ')).toBe('3K7QWX0111');
});
