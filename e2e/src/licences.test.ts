import { expect, test } from 'vitest';
import { readText } from './readText.js';

type Lock = { packages: Record<string, { license?: string; dev?: boolean; link?: boolean }> };

const permissive =
  /^\(?(MIT|ISC|BSD-2-Clause|BSD-3-Clause|Apache-2\.0|BlueOak-1\.0\.0|0BSD|Python-2\.0|PSF-2\.0|CC-BY-4\.0|Unlicense)\b/;
const { packages } = JSON.parse(readText('package-lock.json')) as Lock;
const installed = Object.entries(packages).filter(([path, { link }]) => path.includes('node_modules/') && !link);
const nameOf = (path: string): string => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);

test('NOTICE names exactly the packages under the Elastic License 2.0', () => {
  const named = [...readText('NOTICE').matchAll(/^ {4}(@apollo\/\S+)$/gm)].map(([, name]) => name);
  const elastic = installed.filter(([, { license }]) => license === 'Elastic-2.0').map(([path]) => nameOf(path));
  expect(named.sort()).toEqual([...new Set(elastic)].sort());
});

test('every other package is under a licence that NOTICE speaks of', () => {
  const others = installed.filter(([, { license = '' }]) => !permissive.test(license) && license !== 'Elastic-2.0');
  const kinds = new Set(others.map(([path, { license }]) => `${license} ${nameOf(path).replace(/-.*/, '')}`));
  expect([...kinds].sort()).toEqual(['MPL-2.0 axe', 'MPL-2.0 lightningcss']);
});
