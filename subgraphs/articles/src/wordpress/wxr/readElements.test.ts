import { describe, expect, test } from 'vitest';
import type { XmlElement } from './element.js';
import { mostTextChars } from './elementBuilder.js';
import { ExportRefused } from './exportRefused.js';
import { elementsOf } from './readElements.js';

const wp = 'http://wordpress.org/export/1.2/';
const open = `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:wp="${wp}"><channel>`;
const close = '</channel></rss>';

/** Reads XML that comes in pieces of some bytes. */
const read = async (xml: string | Buffer, pieceBytes = 7): Promise<readonly XmlElement[]> => {
  const bytes = Buffer.from(xml);
  const pieces = async function* (): AsyncGenerator<Buffer> {
    for (let at = 0; at < bytes.length; at += pieceBytes) yield bytes.subarray(at, at + pieceBytes);
  };
  const elements: XmlElement[] = [];
  for await (const element of elementsOf(pieces())) elements.push(element);
  return elements;
};

const part = (name: string, text: string): XmlElement => ({ name, attributes: new Map(), text, children: [] });
/** Reads XML that never ends; gives how many characters were read until it was refused, and why. */
const readEndless = async (start: string, endless: string): Promise<readonly [number, unknown]> => {
  const piece = Buffer.from(endless.repeat(65_536 / endless.length));
  let chars = 0;
  const pieces = async function* (): AsyncGenerator<Buffer> {
    yield Buffer.from(start);
    for (; chars < 64 * 1_024 ** 2; chars += piece.length) yield piece;
  };
  try {
    for await (const element of elementsOf(pieces())) void element;
  } catch (error) {
    return [chars, error];
  }
  return [chars, null];
};

const item = (...children: readonly XmlElement[]): XmlElement => ({ ...part('item', ''), children });

test('items are read with what is kept of them, whatever the prefix is called and wherever a piece ends', async () => {
  const xml = `<rss xmlns:x="http://wordpress.org/export/1.1/"><channel><title>T</title>
    <item><title>A &amp; <![CDATA[B & c ]]]]><![CDATA[>]]> é 李</title><x:post_id>7</x:post_id>
    <x:comment><x:post_id>8</x:post_id></x:comment><category domain="place" nicename="berlin">Berlin</category></item></channel></rss>`;
  const [first] = await read(xml);
  const category = {
    ...part('category', 'Berlin'),
    attributes: new Map([
      ['domain', 'place'],
      ['nicename', 'berlin'],
    ]),
  };
  expect(first?.children).toEqual([part('title', 'A & B & c ]]> é 李'), part('wp:post_id', '7'), category]);
});

test('text beyond what a post may have is not held', async () => {
  const [first] = await read(`${open}<item><title>${'x'.repeat(mostTextChars)}yz</title></item>${close}`, 65_536);
  expect(first?.children[0]?.text).toBe('x'.repeat(mostTextChars));
});

test('no more than 5000 parts of an item are kept', async () => {
  const [first] = await read(`${open}<item>${'<wp:postmeta/>'.repeat(5_010)}</item>${close}`, 65_536);
  expect(first?.children).toHaveLength(5_000);
});

describe('what is refused', () => {
  const deep = (levels: number): string => '<a>'.repeat(levels) + '</a>'.repeat(levels);
  test.each([
    ['a document type', `<!DOCTYPE rss><rss><channel></channel></rss>`, 'a document type is not read'],
    [
      'an external entity',
      `<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss><channel><item><title>&x;</title></item></channel></rss>`,
      'a document type is not read',
    ],
    [
      'entities of entities',
      `<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]><rss><channel>&c;</channel></rss>`,
      'a document type is not read',
    ],
    [
      'an external document type',
      '<!DOCTYPE rss SYSTEM "https://evil.example/x.dtd"><rss/>',
      'a document type is not read',
    ],
    ['a document type in capitals of the wrong kind', '<!doctype rss><rss><channel/></rss>', 'line 1'],
    ['an entity that nobody declared', `${open}<item><title>&nbsp;</title></item>${close}`, 'undefined entity'],
    ['elements that are too deep', `${open}<item>${deep(48)}</item>${close}`, 'more than 50 deep'],
    ['another kind of document', '<html><body/></html>', 'this is no export of WordPress'],
    ['a channel of another kind', '<rss><feed/></rss>', 'this is no export of WordPress'],
    ['an end that is missing', `${open}<item><title>x</title></item>`, 'unclosed tag'],
    ['an element that is closed by another', `${open}<item><title>x</item></title>${close}`, 'unexpected close tag'],
    ['a prefix that nobody declared', `${open}<item><zz:title/></item>${close}`, 'unbound namespace prefix'],
    ['two attributes of one name', `${open}<item a="1" a="2"/>${close}`, 'duplicate attribute'],
    ['a character that is none', `${open}<item><title>&#0;</title></item>${close}`, 'malformed character entity'],
    ['nothing', '', 'document must contain a root element'],
  ])('%s', async (_name, xml, reason) => {
    await expect(read(xml)).rejects.toThrow(reason);
  });

  test('bytes that are not UTF-8', async () => {
    await expect(read(Buffer.from(`${open}<item><title>\xe9</title></item>${close}`, 'latin1'))).rejects.toThrow(
      'is not UTF-8',
    );
  });
});

test.each([
  ['references', '&#65;'.repeat(400_000)],
  ['sections', '<![CDATA[]]>'.repeat(100_000)],
  ['comments', '<!-- - -->'.repeat(100_000)],
  ['elements that are not kept', '<a/>'.repeat(200_000)],
])('a million characters of %s are got through', async (_name, text) => {
  expect(await read(`${open}<item><title>${text}</title></item>${close}`, 65_536)).toHaveLength(1);
});

test.each([
  ['a section', '<item><title><![CDATA[', 'x'],
  ['an attribute', '<item><title a="', 'x'],
  ['a comment', '<item><!--', 'x'],
])('%s without an end is refused after 8 Mi characters', async (_name, start, endless) => {
  const [chars, error] = await readEndless(`${open}${start}`, endless);
  expect(error).toEqual(new ExportRefused('line 1: more than 8388608 characters have neither a tag nor another end'));
  expect(chars).toBe(8 * 1_024 ** 2);
});

test.each([
  ['values', '<item>', `<wp:postmeta>${'x'.repeat(32_741)}</wp:postmeta>`],
  ['attributes', '<item>', `<category domain="${'x'.repeat(32_746)}"/>`],
])('an item with more than 16 Mi characters of %s is refused', async (_name, start, endless) => {
  const [chars, error] = await readEndless(`${open}${start}`, endless);
  expect(error).toEqual(new ExportRefused('line 1: an element of the channel has more than 16777216 characters'));
  expect(chars).toBeLessThan(17 * 1_024 ** 2);
});

test('what is said of one item does not count for the next', async () => {
  const many = `<item><title>${'x'.repeat(1_024 ** 2)}</title></item>`.repeat(17);
  expect(await read(`${open}${many}${close}`, 65_536)).toHaveLength(17);
});

test('names of prototypes are names like any other', async () => {
  const [first] = await read(
    `${open}<item><category __proto__="x" constructor="y" domain="place">z</category></item>${close}`,
  );
  expect(first?.children[0]?.attributes.get('domain')).toBe('place');
  expect(first?.children[0]?.attributes.get('toString')).toBeUndefined();
  expect(({} as Record<string, unknown>)['x']).toBeUndefined();
});

test('an item without an end costs no more than its own text', async () => {
  await expect(read(`${open}<item>${'<title>x'.repeat(40)}`)).rejects.toThrow('unclosed tag');
  expect(await read(`${open}${close}`)).toEqual([]);
  expect(await read(`${open}<item/>${close}`)).toEqual([item()]);
});
