import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { requireBuilt } from './requireBuilt.js';

test('a program that is not built is named, and how to build it', () => {
  expect(() => requireBuilt([fileURLToPath(import.meta.url), '/nowhere/dist/main.js'])).toThrow(
    '/nowhere/dist/main.js is missing: run `npm run build` in the project folder',
  );
  expect(() => requireBuilt([fileURLToPath(import.meta.url)])).not.toThrow();
});
