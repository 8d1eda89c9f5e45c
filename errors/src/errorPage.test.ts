import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { errorPage } from './errorPage.js';

test('docs/errors.md says what the catalogue says; `npm run docs` writes it', async () => {
  const committed = await readFile(new URL('../../docs/errors.md', import.meta.url), 'utf8');
  expect(committed).toBe(errorPage());
});
