import { expect, test } from 'vitest';
import { readResponse } from './readResponse.js';

const whole = [
  ['a length', 'HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello', 200, 'hello'],
  ['chunks', 'HTTP/1.1 500 No\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nhel\r\n2\r\nlo\r\n0\r\n\r\n', 500, 'hello'],
] as const;

test.each(whole)(
  'a response with %s is read when its last byte is there, and not before',
  (_what, text, status, body) => {
    const bytes = Buffer.from(text);
    for (let length = 0; length < bytes.length; length += 1) {
      expect(readResponse(bytes.subarray(0, length))).toBeUndefined();
    }
    const response = readResponse(bytes);
    expect([response?.status, response?.body.toString()]).toEqual([status, body]);
  },
);

test('a response whose end cannot be known is an error, not a wait', () => {
  expect(() => readResponse(Buffer.from('HTTP/1.1 200 OK\r\n\r\nhello'))).toThrow('unknown length');
});
