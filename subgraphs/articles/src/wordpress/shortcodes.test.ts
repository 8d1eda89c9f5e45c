import { expect, test } from 'vitest';
import { withoutShortcodes } from './shortcodes.js';

test.each([
  ['a[gallery ids="1,2"]b', 'ab'],
  ['a [contact-form-7 id="4" title="x"] b', 'a  b'],
  ['[caption id="x" width="300"]<img src="a.jpg"> Words[/caption]', '<img src="a.jpg"> Words'],
  ['[box]kept[/box]', 'kept'],
  ['[embed]https://video.example/1[/embed]after', 'after'],
  ['[audio src="https://a.example/x.mp3"] and [audio]x.mp3[/audio]', ' and '],
  ['[newsletter /]', ''],
  ['[[gallery]] is written so', '[gallery] is written so'],
  ['It rained [sic] all week [1], [they] said', 'It rained [sic] all week [1], [they] said'],
  ['a link [to nowhere](x) and ]broken[ brackets [', 'a link [to nowhere](x) and ]broken[ brackets ['],
  ['no brackets', 'no brackets'],
])('%j becomes %j', (content, expected) => {
  expect(withoutShortcodes(content)).toBe(expected);
});

test.each([
  ['brackets', '['.repeat(200_000)],
  ['names', '[a'.repeat(100_000)],
  ['shortcodes without an end', '[gallery '.repeat(50_000)],
  ['media without an end', '[embed]x'.repeat(50_000)],
  ['one long attribute', `[gallery x="${'y'.repeat(200_000)}`],
])('as many %s as there may be in a post are got through', (_name, content) => {
  expect(withoutShortcodes(content).length).toBeLessThanOrEqual(content.length);
});
