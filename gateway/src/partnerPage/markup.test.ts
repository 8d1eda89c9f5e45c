import fc from 'fast-check';
import { expect, test } from 'vitest';
import { markup } from './markup.js';

test('a text is what it says, whatever it says, and lists and HTML are parts', () => {
  const page = markup`<p title="${'"><script>'}">${'</p>'} ${1} ${undefined}${[markup`<b>${'&'}</b>`, ['<i>']]}</p>`;
  expect(page.toString()).toBe('<p title="&quot;&gt;&lt;script&gt;">&lt;/p&gt; 1 <b>&amp;</b>&lt;i&gt;</p>');
});

const decoded: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

test('no text makes a tag, ends an attribute or is lost', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const [, inside] = /^<b c="([^<>"']*)">$/s.exec(markup`<b c="${text}">`.toString()) ?? [];
      expect(inside?.replace(/&(amp|lt|gt|quot|#39);/g, (_all, name: string) => decoded[name] as string)).toBe(text);
    }),
  );
});

test('what only says that it is HTML is none', () => {
  const forged = { toString: () => '<script>' } as unknown as string;
  expect(() => markup`${forged}`.toString()).toThrow(TypeError);
});
