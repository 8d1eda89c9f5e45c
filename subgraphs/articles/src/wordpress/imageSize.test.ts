import { expect, test } from 'vitest';
import { imageSizeOf } from './imageSize.js';

test('the size is read off the beginning', () => {
  expect(imageSizeOf('a:5:{s:5:"width";i:1600;s:6:"height";i:900;s:4:"file";s:3:"x.y";}')).toEqual({
    width: 1600,
    height: 900,
  });
});

test.each([
  null,
  '',
  'O:8:"Evil\\Class":1:{s:5:"width";i:1;}',
  'a:1:{i:0;O:8:"Evil\\Class":0:{}}',
  'a:2:{s:5:"width";i:99999999999;s:6:"height";i:1;}',
  'a:2:{s:5:"width";i:0;s:6:"height";i:0;}',
])('whatever else is serialised there says nothing, and is not unserialised: %j', (serialised) => {
  expect(imageSizeOf(serialised)).toEqual({ width: null, height: null });
});
