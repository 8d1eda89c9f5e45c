import { expect, test } from 'vitest';
import { problemOfOutsideUrl } from './outsideUrl.js';

const rule = { ports: [443, 8443], allowLoopback: false };

test.each([
  'https://partner.example/hooks?a=b',
  'https://partner.example:8443/',
  'https://1.1.1.1/',
  'https://[2606:4700::1]/',
])('%s may be sent to', (url) => {
  expect(problemOfOutsideUrl(url, rule)).toBeNull();
});

test.each([
  ['partner.example/hooks', 'must be a URL'],
  ['http://partner.example/', 'must begin with https://'],
  ['http://localhost/', 'must begin with https://'],
  ['file:///etc/passwd', 'must begin with https://'],
  ['https://me:secret@partner.example/', 'must not hold a user or a password'],
  ['https://partner.example/#here', 'must not hold a fragment (#)'],
  ['https://partner.example:22/', 'must have one of the ports 443, 8443'],
  ['https://127.0.0.1/', 'must be on the public internet'],
  ['https://0x7f.1/', 'must be on the public internet'],
  ['https://[::ffff:10.0.0.1]/', 'must be on the public internet'],
])('%s may not: it %s', (url, problem) => {
  expect(problemOfOutsideUrl(url, rule)).toBe(problem);
});

test('this machine may be sent to without TLS and on any port when that is allowed, and nobody else', () => {
  const open = { ...rule, allowLoopback: true };
  for (const url of ['http://localhost:4000/', 'http://127.0.0.1:1/', 'https://[::1]:9/']) {
    expect(problemOfOutsideUrl(url, open)).toBeNull();
  }
  expect(problemOfOutsideUrl('http://partner.example/', open)).toBe('must begin with https://');
  expect(problemOfOutsideUrl('ftp://localhost/', open)).toBe('must begin with https://');
  expect(problemOfOutsideUrl('https://10.0.0.1/', open)).toBe('must be on the public internet');
});
