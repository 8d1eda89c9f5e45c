import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readText } from './readText.js';

const root = new URL('../../', import.meta.url);
const there = (path: string): boolean => existsSync(new URL(path, root));
const pagesIn = (folder: string): string[] =>
  readdirSync(new URL(folder, root))
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name));
type Package = { readonly name: string; readonly workspaces?: readonly string[]; readonly scripts?: object };
const packageIn = (folder: string): Package => JSON.parse(readText(join(folder, 'package.json'))) as Package;
const { name: rootName, scripts: rootScripts = {}, workspaces = [] } = packageIn('.');
/** Scripts by the name of the package that has them. */
const scriptsOf = new Map([
  [rootName, rootScripts],
  ...workspaces.map(packageIn).map(({ name, scripts = {} }) => [name, scripts] as const),
]);

const pages = ['.', 'docs', 'docs/decisions'].flatMap(pagesIn);

test.each(pages)('%s links to what is there', (page) => {
  const links = [...readText(page).matchAll(/\]\(([^)#]+)[^)]*\)/g)].map(([, link = '']) => link);
  const local = links.filter((link) => !/^[a-z]+:/.test(link));
  expect(local.filter((link) => !there(join(dirname(page), link)))).toEqual([]);
});

test.each(pages)('%s names only files and scripts that are there', (page) => {
  const text = readText(page);
  const code = [...text.matchAll(/`([^`\n]+)`/g)].map(([, word = '']) => word);
  const paths = code.filter((word) => /^(gateway|subgraphs|dev|cli|e2e|errors|addressing|docs)\/[\w./-]*$/.test(word));
  expect(paths.filter((path) => !there(path))).toEqual([]);
  const named = [...text.matchAll(/npm run ([\w:-]*\w)(?: -w (@[\w/-]+))?/g)];
  const gone = named.filter(([, script = '', owner = rootName]) => !(script in (scriptsOf.get(owner) ?? {})));
  expect(gone.map(([words]) => words)).toEqual([]);
});

describe('the codemap of ARCHITECTURE.md', () => {
  const rows = [...readText('ARCHITECTURE.md').matchAll(/^\| `([\w/]+)\/` /gm)].map(([, folder = '']) => folder);

  test('has every package, and every room of the gateway', () => {
    const rooms = readdirSync(new URL('gateway/src', root), { withFileTypes: true })
      .filter(
        (entry) =>
          entry.isDirectory() &&
          entry.name !== 'testing' &&
          readdirSync(new URL(`gateway/src/${entry.name}`, root)).length > 0,
      )
      .map((entry) => `gateway/src/${entry.name}`);
    const expected = [...workspaces.filter((name) => name !== 'gateway' && !name.startsWith('examples/')), ...rooms];
    expect(rows.filter((folder) => !['deploy', 'docs', 'examples'].includes(folder)).sort()).toEqual(expected.sort());
  });
});
