import { expect, test } from 'vitest';
import { firstPage, pageVariables, readListPage } from './listPage.js';

test.each([
  ['', firstPage],
  ['after=a', { after: 'a', before: null }],
  ['before=b', { after: null, before: 'b' }],
  ['after=a&before=b', { after: 'a', before: null }],
  ['after=&before=b', { after: null, before: 'b' }],
  ['after=&before=%20', firstPage],
])('a URL that says "%s" is a page', (search, page) => {
  expect(readListPage(new URLSearchParams(search))).toEqual(page);
});

test('pages are asked for from the side that the URL names', () => {
  expect(pageVariables(firstPage, 20)).toEqual({ first: 20, after: null, last: null, before: null });
  expect(pageVariables({ after: 'a', before: null }, 20)).toEqual({ first: 20, after: 'a', last: null, before: null });
  expect(pageVariables({ after: null, before: 'b' }, 20)).toEqual({ first: null, after: null, last: 20, before: 'b' });
});
