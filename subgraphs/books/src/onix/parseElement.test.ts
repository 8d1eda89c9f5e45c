import { expect, test } from 'vitest';
import { childOf, childrenOf, textIn, textOf } from './element.js';
import { limits } from './limits.js';
import { parseElement } from './parseElement.js';

test('reference names and short tags are the same elements, with prefixes or without', () => {
  const reference =
    '<Product><RecordReference>1</RecordReference><Price><PriceAmount>2</PriceAmount></Price></Product>';
  const short = '<o:product><o:a001>1</o:a001><o:price><o:j151>2</o:j151></o:price></o:product>';
  expect(parseElement(short)).toEqual(parseElement(reference));
});

test('text is that of all parts, with white space as one blank; markup in it stays in order', () => {
  const title = parseElement('<TitleText>The <i>Berlin</i>\n  <![CDATA[& Guide]]> &#228;&amp;</TitleText>');
  expect(textOf(title)).toBe('The Berlin & Guide ä&');
  expect(title.content.map((part) => (typeof part === 'string' ? part : part.name))).toEqual([
    'The ',
    'i',
    '\n  ',
    '& Guide',
    ' ä&',
  ]);
});

test('what is not there is null or nothing', () => {
  const product = parseElement('<Product><RecordReference> </RecordReference></Product>');
  expect(textIn(product, 'RecordReference')).toBeNull();
  expect(childOf(product, 'Price')).toBeNull();
  expect(childrenOf(null, 'Price')).toEqual([]);
});

test.each([
  ['a stray end tag', '<a></b></a>', 'unexpected close tag'],
  ['an end that is missing', '<a><b></a>', 'unexpected close tag'],
  ['a bare ampersand', '<a>R & B</a>', 'unclosed tag'],
  ['an entity of HTML', '<a>&nbsp;</a>', 'undefined entity'],
  ['a name of an object', '<a>&constructor;&__proto__;</a>', 'undefined entity'],
  ['NUL', '<a>\0</a>', 'disallowed character'],
  ['NUL as a reference', '<a>&#0;</a>', 'malformed character entity'],
  ['half a character as a reference', '<a>&#xD800;</a>', 'malformed character entity'],
  [
    'a control character, though XML 1.1 would allow it',
    '<?xml version="1.1"?><a>&#1;</a>',
    'malformed character entity',
  ],
  ['an attribute twice', '<a b="1" b="2"/>', 'duplicate attribute'],
  ['a huge attribute', `<a b="${'x'.repeat(limits.attributeChars + 1)}"/>`, 'longer than 4096'],
  ['many attributes', `<a ${Array.from({ length: 31 }, (_each, n) => `b${n}="1"`).join(' ')}/>`, 'more than 30'],
  ['deep nesting', '<a>'.repeat(200_000), 'more than 40'],
  ['many elements', `<a>${'<b/>'.repeat(limits.elements)}</a>`, 'more than 20000'],
  ['two roots', '<a/><a/>', 'root'],
  ['no element', 'text', 'text'],
])('%s is refused', (_what, text, reason) => {
  expect(() => parseElement(text)).toThrow(reason);
});
