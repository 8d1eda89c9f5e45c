import { expect, test } from 'vitest';
import { importNames } from './importNames.js';

const sdl = `schema @link(url: "https://specs.apollo.dev/federation/v2.14", import: ["@key"]) {
  query: Query
}

type Query {
  all: [Int] @federation__listSize(assumedSize: 5)
  one: Int @federation__cost(weight: 2)
}`;

test('what the supergraph imports is imported by the same name', () => {
  const imported = new Map([
    ['@listSize', '@listSize'],
    ['@cost', '@weight'],
  ]);
  const link = { url: 'https://specs.apollo.dev/cost/v0.1', namespace: undefined, imported };
  expect(importNames(sdl, [link])).toBe(
    sdl
      .replace('["@key"]', '["@key", "@listSize", {name: "@cost", as: "@weight"}]')
      .replace('@federation__listSize', '@listSize')
      .replace('@federation__cost', '@weight'),
  );
});

test('what no supergraph has a name for is called as its specification calls it', () => {
  expect(importNames(sdl, [])).toContain('import: ["@key", "@listSize", "@cost"]');
});
