import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readText } from './readText.js';

const root = new URL('../../', import.meta.url);
const idsIn = (text: string): string[] => text.match(/\b(?:CVE-\d{4}-\d{4,}|GHSA(?:-[a-z0-9]{4}){3})\b/g) ?? [];

/** The rows of the page: the ids by which tests are named, those in brackets, which are other names of them, and whether they apply. */
const rows = [...readText('docs/advisories.md').matchAll(/^\| ((?:CVE|GHSA)[^|]*)\|[^|]*\| (yes|no)\b/gm)].map(
  ([, ids = '', applies]) => ({
    ids: idsIn(ids.replaceAll(/\([^)]*\)/g, '')),
    otherNames: idsIn(ids),
    applies: applies === 'yes',
  }),
);

/** The names of all tests, as their files write them. */
const testNames = ['gateway/src', 'subgraphs', 'e2e/src', 'cli/src', 'dev/src']
  .flatMap((folder) =>
    readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.test.ts') && !/node_modules|dist\//.test(path))
      .map((path) => readText(`${folder}/${path}`)),
  )
  .flatMap((text) => [...text.matchAll(/'([^'\n]*(?:CVE|GHSA)-[^'\n]*)'/g)])
  .map(([, name = '']) => name);

test('each advisory that applies to what is here has a test that is named after it', () => {
  const named = new Set(testNames.flatMap(idsIn));
  expect(rows.length).toBeGreaterThan(15);
  expect(rows.flatMap(({ ids, applies }) => (applies ? ids.filter((id) => !named.has(id)) : []))).toEqual([]);
});

test('each advisory in the name of a test is on the page, and one that does not apply has no test', () => {
  const known = new Set(rows.flatMap(({ otherNames, applies }) => (applies ? otherNames : [])));
  expect(testNames.flatMap(idsIn).filter((id) => !known.has(id))).toEqual([]);
});
