import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { catalogue } from './catalogue.js';
import { rulesPage } from './rulesPage.js';

const sources = readdirSync(new URL('..', import.meta.url), { recursive: true, encoding: 'utf8' })
  .filter(
    (file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && !/(^|\/)(testing|testdata|explain)\//.test(file),
  )
  .map((file) => readFileSync(new URL(`../${file}`, import.meta.url), 'utf8'));

test('each rule that is made anywhere is explained', () => {
  const made = new Set(
    sources.flatMap((text) => [...text.matchAll(/\brule: '([a-z0-9-]+)'/g)].map(([, rule]) => rule)),
  );
  expect(made.size).toBeGreaterThan(1);
  expect([...made].filter((rule) => rule === undefined || !Object.hasOwn(catalogue, rule))).toEqual([]);
});

test('ids are words with hyphens, and what is said of a rule is whole sentences', () => {
  for (const [rule, { title, why, advice }] of Object.entries(catalogue)) {
    expect(rule).toMatch(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/);
    expect(title, rule).toMatch(/^[A-Z@`].*[^.]$/);
    expect(why, rule).toMatch(/^\S.*[.!?]$/s);
    expect(advice, rule).toMatch(/^\S.*[.!?]$/s);
  }
});

test('docs/check-rules.md says what the catalogue says; `npm run docs` writes it', () => {
  expect(readFileSync(new URL('../../../docs/check-rules.md', import.meta.url), 'utf8')).toBe(rulesPage());
});
