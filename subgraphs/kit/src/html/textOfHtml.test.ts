import { expect, test } from 'vitest';
import { textOfHtml } from './textOfHtml.js';

test('paragraphs stand apart, lines and items of lists have a line of their own', () => {
  const html =
    '<h2>Getting  there</h2>\n<p>By <b>rail</b><br>or ferry.</p><ul>\n<li>One</li><li>Two</li></ul><p>End</p>';
  expect(textOfHtml(html)).toBe('Getting there\n\nBy rail\nor ferry.\n\nOne\nTwo\n\nEnd');
});

test('cells of a row stand on one line', () => {
  expect(textOfHtml('<table><tr><th>Day</th><td>Mon</td></tr><tr><th>Open</th><td>9</td></tr></table>')).toBe(
    'Day Mon\nOpen 9',
  );
});

test.each([
  ['5 &lt; 6 &amp;&amp; 7 &gt; 2', '5 < 6 && 7 > 2'],
  ['Tom &#038; Jerry&#8217;s', 'Tom & Jerry’s'],
  ['caf&eacute;&nbsp;au&nbsp;lait', 'café au lait'],
  ['what is escaped twice &amp;lt;b&amp;gt; stays text', 'what is escaped twice &lt;b&gt; stays text'],
  ['a<script>alert(1)</script>b<style>p{}</style>c<textarea>d</textarea>', 'abc'],
  ['nul\0 and <b>half a tag', 'nul and half a tag'],
  ['', ''],
])('%j is read as %j', (html, text) => {
  expect(textOfHtml(html)).toBe(text);
});
