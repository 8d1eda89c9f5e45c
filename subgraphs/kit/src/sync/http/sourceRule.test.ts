import { expect, test } from 'vitest';
import { sourceUrl, type SourceRule } from './sourceRule.js';

const rule: SourceRule = {
  base: new URL('https://api.example.com/partner/'),
  allowedHosts: ['cdn.example.com', 'feeds.example.com:8443'],
  privateHosts: ['intranet.example:4080'],
};

test.each([
  ['/products', 'https://api.example.com/partner/products'],
  ['/products?a=1#fragment', 'https://api.example.com/partner/products?a=1'],
  ['/../../etc', 'https://api.example.com/etc'],
  ['//evil.example/products', 'https://api.example.com/partner//evil.example/products'],
  ['/@evil.example/', 'https://api.example.com/partner/@evil.example/'],
  ['/\\evil.example/', 'https://api.example.com/partner//evil.example/'],
  ['https://api.example.com/partner/next?page=2', 'https://api.example.com/partner/next?page=2'],
  ['https://API.EXAMPLE.COM:443/next', 'https://api.example.com/next'],
  ['https://cdn.example.com/feed', 'https://cdn.example.com/feed'],
  ['https://feeds.example.com:8443/feed', 'https://feeds.example.com:8443/feed'],
])('%s is asked at %s', (target, url) => {
  expect(sourceUrl(rule, target).href).toBe(url);
});

test('values of a query are written so that they stay values', () => {
  expect(sourceUrl(rule, '/products?count=5', { cursor: 'a&b=c#d', page: 2 }).href).toBe(
    'https://api.example.com/partner/products?count=5&cursor=a%26b%3Dc%23d&page=2',
  );
});

/** Attempts to lead a request elsewhere: OWASP's SSRF sheet, and ways of writing addresses that parsers have fallen for. */
test.each([
  'http://api.example.com/products',
  'https://evil.example/products',
  'https://api.example.com.evil.example/',
  'https://api.example.com@evil.example/',
  'https://user:password@api.example.com/',
  'https://api.example.com:8443/',
  'https://feeds.example.com/',
  'http://127.0.0.1/',
  'https://127.0.0.1/',
  'https://2130706433/',
  'https://0x7f000001/',
  'https://0177.0.0.1/',
  'https://0x7f.1/',
  'https://127.1/',
  'https://[::ffff:127.0.0.1]/',
  'https://[::1]/',
  'https://169.254.169.254/latest/meta-data/',
  'https://metadata.google.internal/',
  'https://localhost/',
  'https://①②⑦.⓪.⓪.①/',
  'http://intranet.example:4080/',
  'file:///etc/passwd',
  'gopher://api.example.com:70/',
  'ftp://api.example.com/',
  'data:application/json,{}',
  'javascript:alert(1)',
  'products',
  '',
  'https://',
  'https://api.example.com:99999/',
  '\\\\evil.example\\products',
])('%s is not asked', (target) => {
  expect(() => sourceUrl(rule, target)).toThrow(expect.objectContaining({ kind: 'REFUSED' }) as Error);
});
