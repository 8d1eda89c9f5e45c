import { expect, test } from 'vitest';
import { permalinkOf } from './permalink.js';

const facts = {
  id: '42',
  slug: '%e6%9d%b1%e4%ba%ac-%ab',
  localDate: '2026-05-01 08:09:10',
  author: 'ada',
  category: 'news',
};
const at = (structure: string, home = 'https://a.example'): string => permalinkOf(home, structure, facts);

test.each([
  ['/%year%/%monthnum%/%day%/%postname%/', 'https://a.example/2026/05/01/%e6%9d%b1%e4%ba%ac-%ab/'],
  ['/%hour%%minute%%second%/%post_id%', 'https://a.example/080910/42'],
  ['/%category%/%author%/%postname%', 'https://a.example/news/ada/%e6%9d%b1%e4%ba%ac-%ab'],
  ['', 'https://a.example/?p=42'],
  ['/%product_cat%/%postname%/', 'https://a.example/?p=42'],
  ['%postname%', 'https://a.example/?p=42'],
])('%j leads to %j', (structure, expected) => {
  expect(at(structure)).toBe(expected);
});

test('a site in a folder keeps it', () => {
  expect(at('/%post_id%/', 'https://a.example/blog/')).toBe('https://a.example/blog/42/');
});
