import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { catalogue } from './catalogue.js';
import { rulesPage } from './rulesPage.js';

const files = readdirSync(new URL('..', import.meta.url), { recursive: true, encoding: 'utf8' }).filter(
  (file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && !/(^|\/)(testing|testdata|explain)\//.test(file),
);

test('each table of rules is in the catalogue, and no two tables have one rule', async () => {
  const tables = files.filter((file) => /Rules\.ts$/.test(file));
  expect(tables.length).toBeGreaterThan(5);
  const rules: string[] = [];
  for (const file of tables) {
    const { href } = new URL(`../${file}`, import.meta.url);
    const exported = Object.values((await import(/* @vite-ignore */ href)) as Record<string, object>);
    rules.push(...exported.filter((table) => typeof table === 'object').flatMap((table) => Object.keys(table)));
  }
  expect(Object.keys(catalogue).sort()).toEqual(rules.sort());
});

test('each rule that is made by its name is explained', () => {
  const texts = files.map((file) => readFileSync(new URL(`../${file}`, import.meta.url), 'utf8'));
  const made = texts.flatMap((text) => [...text.matchAll(/\brule: '([a-z0-9-]+)'/g)].map(([, rule = '']) => rule));
  expect(made.filter((rule) => !Object.hasOwn(catalogue, rule))).toEqual([]);
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
