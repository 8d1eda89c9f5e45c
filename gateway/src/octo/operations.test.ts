import { readdirSync, readFileSync } from 'node:fs';
import { getOperationAST, parse, validate } from 'graphql';
import { expect, test } from 'vitest';
import { schemasOf } from '../plan/schemas.js';
import { octoName, operationTexts } from './operationTexts.js';

const { api } = schemasOf(readFileSync(new URL('../../../supergraph.graphql', import.meta.url), 'utf8'));
const folder = new URL('./operations/', import.meta.url);
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.ts') && !file.endsWith('Fields.ts'))
  .map((file) => file.slice(0, -'.ts'.length));

test.each(names)('%s is an operation that our schema takes', async (name) => {
  const module = (await import(new URL(`${name}.ts`, folder).href)) as Record<string, { readonly text: string }>;
  const { text } = module[name] ?? { text: '' };
  expect(operationTexts).toContain(text);
  expect(validate(api, parse(text)).map(({ message }) => message)).toEqual([]);
});

test('each is known by its name, and nothing else is', () => {
  for (const text of operationTexts) expect(octoName(text)).toBe(getOperationAST(parse(text))?.name?.value);
  expect(new Set(operationTexts.map(octoName)).size).toBe(operationTexts.length);
  expect(octoName('query OctoSuppliers { x }')).toBeUndefined();
});
