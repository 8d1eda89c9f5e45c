import { expect, test } from 'vitest';
import { findChromium } from './findChromium.js';

const only =
  (...paths: readonly string[]) =>
  (path: string): boolean =>
    paths.includes(path);

test('the browser that the setting names is taken, whatever the PATH has', () => {
  const environment = { CHROMIUM: '/opt/chrome', PATH: '/usr/bin' };
  expect(findChromium(environment, only('/opt/chrome', '/usr/bin/chromium'))).toBe('/opt/chrome');
});

test('without the setting it is looked for in the PATH by all of its names, and none is no error', () => {
  const environment = { PATH: '/usr/local/bin::/usr/bin' };
  expect(findChromium(environment, only('/usr/bin/chromium-browser'))).toBe('/usr/bin/chromium-browser');
  expect(findChromium(environment, only())).toBeUndefined();
  expect(findChromium({}, only('/chromium', 'chromium'))).toBeUndefined();
});

test('a setting that names no program is refused, rather than every test left out', () => {
  expect(() => findChromium({ CHROMIUM: '/nowhere', PATH: '/usr/bin' }, only('/usr/bin/chromium'))).toThrow(
    'CHROMIUM is /nowhere, which is no program',
  );
});
