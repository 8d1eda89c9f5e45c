import { expect, test } from 'vitest';
import { chooseSlugs, slugOf, type ToSlug } from './slugs.js';

const city = (id: string, asciiName: string, population: number | null = null): ToSlug => ({
  id: `plc_${id}`,
  kind: 'CITY',
  parentId: 'plc_region_de_16',
  asciiName,
  population,
});

test.each([
  ['Baden-Württemberg', 'baden-wurttemberg'],
  ["Côte d'Ivoire", 'cote-divoire'],
  ['  São  Tomé & Príncipe ', 'sao-tome-principe'],
  ['中国', ''],
])('%j becomes %j', (name, slug) => {
  expect(slugOf(name)).toBe(slug);
});

test('of two cities with one name the larger keeps it, in whatever order they come', () => {
  const small = city('1', 'Neustadt', 10);
  const large = city('2', 'Neustadt', 20);
  for (const places of [
    [small, large],
    [large, small],
  ]) {
    const slugs = chooseSlugs(places);
    expect([slugs.get('plc_1'), slugs.get('plc_2')]).toEqual(['neustadt-1', 'neustadt']);
  }
});

test('a region keeps its name against a city right below the same country', () => {
  const country = 'plc_country_de';
  const region: ToSlug = { ...city('x', 'Berlin'), id: 'plc_region_de_16', kind: 'REGION', parentId: country };
  const slugs = chooseSlugs([{ ...city('9', 'Berlin', 3_000_000), parentId: country }, region]);
  expect([slugs.get('plc_region_de_16'), slugs.get('plc_9')]).toEqual(['berlin', 'berlin-9']);
});

test('a name without Latin letters falls back to the id', () => {
  expect(chooseSlugs([city('77', '中国')]).get('plc_77')).toBe('77');
});

test('the same name under two parents needs no mark', () => {
  const slugs = chooseSlugs([city('1', 'Springfield'), { ...city('2', 'Springfield'), parentId: 'plc_region_us_il' }]);
  expect([...slugs.values()]).toEqual(['springfield', 'springfield']);
});
