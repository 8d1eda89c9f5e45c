import { expect, test } from 'vitest';
import { paragraphsOf } from './paragraphs.js';

test.each([
  ['One\nline.\n\nTwo.', '<p>One<br>\nline.</p>\n<p>Two.</p>'],
  ['One.\r\n \r\n\r\nTwo.\r\n', '<p>One.</p>\n<p>Two.</p>'],
  ['<h2>Head</h2>\n\nText <b>here</b>', '<h2>Head</h2>\n<p>Text <b>here</b></p>'],
  ['<pre>a\nb</pre>\n\n<pressing>c', '<pre>a\nb</pre>\n<p><pressing>c</p>'],
  ['<!-- wp:paragraph -->\n<p>a</p>\n\n\nb', '<!-- wp:paragraph -->\n<p>a</p>\n\n\nb'],
  ['\n\n', ''],
])('%j becomes %j', (content, expected) => {
  expect(paragraphsOf(content)).toBe(expected);
});
