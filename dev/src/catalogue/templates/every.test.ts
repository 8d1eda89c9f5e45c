import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { categories } from '../categories.js';
import { templates, templatesAt } from './every.js';

test('the categories are those of the schema, in its order', () => {
  const schema = readFileSync(new URL('../../../../subgraphs/activities/schema.graphql', import.meta.url), 'utf8');
  const values = /enum ActivityCategory \{([^}]*)\}/.exec(schema)?.[1]?.trim().split(/\s+/);
  expect(categories).toEqual(values);
});

test('there are more than a hundred titles and none twice', () => {
  const titles = templates.flatMap((template) => template.titles);
  expect(titles.length).toBeGreaterThan(100);
  expect(new Set(titles).size).toBe(titles.length);
});

test('every title names the place, every length is a range, nobody has more than four categories', () => {
  for (const { titles, categories: own, minutes, includes } of templates) {
    expect(titles.every((title) => title.includes('{place}'))).toBe(true);
    expect(own.length).toBeLessThanOrEqual(4);
    expect(minutes[0]).toBeLessThanOrEqual(minutes[1]);
    expect(includes.length).toBeGreaterThan(0);
  }
});

test('nobody snorkels in the far north or sees northern lights at the equator', () => {
  const titlesAt = (latitude: number) =>
    templatesAt(latitude)
      .flatMap(({ titles }) => titles)
      .join();
  expect(titlesAt(69)).not.toContain('Snorkelling');
  expect(titlesAt(69)).toContain('Northern Lights');
  expect(titlesAt(-1)).toContain('Snorkelling');
  expect(titlesAt(-1)).not.toContain('Northern Lights');
});
