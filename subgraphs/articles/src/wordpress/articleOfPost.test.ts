import { expect, test } from 'vitest';
import { postOf } from '../testing/posts.js';
import { testRules } from '../testing/testSite.js';
import { articleOfPost } from './articleOfPost.js';
import { changeOfPost } from './changeOfPost.js';
import type { WordPressPost } from './post.js';

const articleOf = (fields: Partial<WordPressPost>) => articleOfPost(postOf(fields), testRules);

test('a post becomes an article with clean HTML, its text and its beginning', () => {
  const content = 'First <b onclick="x()">words</b>.\n\n[newsletter list="weekly"]\n\n<script>alert(1)</script>Second.';
  expect(articleOf({ content, title: 'Tom &amp; <em>Jerry</em>&#8217;s' })).toMatchObject({
    id: 'art_wp_42',
    source: 'WORDPRESS',
    kind: 'FEATURE',
    title: 'Tom & Jerry’s',
    html: '<p>First <b>words</b>.</p>\nSecond.',
    text: 'First words.\n\nSecond.',
    excerpt: 'First words. Second.',
    publishedAt: '2026-05-01T08:00:00.000Z',
    modifiedAt: '2026-05-02T08:00:00.000Z',
  });
});

test('a post in the category of news is news', () => {
  expect(articleOf({ categories: ['berlin', 'news'] }).kind).toBe('NEWS');
});

test('what is rendered already is not made paragraphs of once more', () => {
  expect(articleOf({ content: 'a\n\nb', isRendered: true }).html).toBe('a\n\nb');
});

test('a slug that is not Latin can be read, and one that cannot be decoded stays', () => {
  expect(articleOf({ slug: '%e6%9d%b1%e4%ba%ac%00' }).slug).toBe('東京');
  expect(articleOf({ slug: '%zz' }).slug).toBe('%zz');
});

test.each([
  ['https://magazine.example/a.jpg', 'https://magazine.example/a.jpg'],
  ['/a.jpg', 'https://magazine.example/a.jpg'],
  ['http://magazine.example/a.jpg', undefined],
  ['javascript:alert(1)', undefined],
])('the image %j is %j', (url, expected) => {
  const image = { url, alt: '<b>A view</b>', width: 10, height: null };
  expect(articleOf({ image }).image?.url).toBe(expected);
});

test('an author of whom nothing is known is none', () => {
  expect([articleOf({ author: null }).author, articleOf({ author: ' <i></i> ' }).author]).toEqual([null, null]);
});

test.each<[string, Partial<WordPressPost>]>([
  ['it has no title', { title: '<script>x</script> ' }],
  ['it does not say when it was published', { publishedAt: null }],
  ['it does not say when it was modified', { modifiedAt: 'yesterday' }],
  ['its address is none of the web', { url: 'javascript:alert(1)' }],
  ['it has 524289 characters; 524288 are read', { content: 'x'.repeat(524_289) }],
  ['it has more than 20000 tags', { content: '<b>'.repeat(20_001) }],
])('a post is unreadable when %s', (reason, fields) => {
  expect(changeOfPost(postOf(fields), testRules)).toMatchObject({ kind: 'UNREADABLE', key: 'art_wp_42', reason });
});

test.each<Partial<WordPressPost>>([
  { status: 'draft' },
  { status: 'private' },
  { status: 'trash' },
  { status: 'future' },
  { type: 'revision' },
  { type: 'page' },
  { hasPassword: true },
])('a post that not anybody may read is no article any more: %j', (fields) => {
  expect(changeOfPost(postOf(fields), testRules)).toEqual({ kind: 'DELETE', key: 'art_wp_42' });
});
