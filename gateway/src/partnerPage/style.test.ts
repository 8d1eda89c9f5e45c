import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { closedPage } from './partnerPage.js';
import { contentSecurityPolicy, style } from './style.js';

/** The values of variables in the two schemes. */
const [light = {}, dark = {}] = [...style.matchAll(/:root \{([^}]*)\}/g)].map(([, text = '']) =>
  Object.fromEntries([...text.matchAll(/--(\w+): (#[0-9a-f]{6})/g)].map(([, name, value]) => [name, value])),
) as Array<Record<string, string>>;

/** As WCAG 2 has it. */
const luminance = (color = ''): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((from) => {
    const part = Number.parseInt(color.slice(from, from + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};
const contrast = (one: string | undefined, other: string | undefined): number => {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((left, right) => left - right);
  return (lighter + 0.05) / (darker + 0.05);
};

test.each([
  ['light', light],
  ['dark', dark],
])('in the %s scheme all text has a contrast of 4.5 to 1 at least', (_scheme, colors) => {
  for (const text of ['text', 'soft', 'mark', 'change'])
    for (const ground of ['ground', 'raised'])
      expect([text, ground, contrast(colors[text], colors[ground]) >= 4.5]).toEqual([text, ground, true]);
});

test('a browser takes the style of a page, and nothing else', () => {
  const [, inPage = ''] = /<style>(.*)<\/style>/s.exec(closedPage()) ?? [];
  const hash = createHash('sha256').update(inPage).digest('base64');
  expect(contentSecurityPolicy).toBe(
    `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  );
});
