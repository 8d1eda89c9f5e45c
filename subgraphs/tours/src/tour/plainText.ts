import { textOfHtml } from '@tripgraph/kit/html/textOfHtml';
import { mostTextChars } from './limits.js';

/** What PostgreSQL or a terminal would stumble over: control characters but tab and line end, and halves of characters. */
// prettier-ignore
const unwritable =
  // eslint-disable-next-line no-control-regex -- they are what is taken out
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const tidy = (text: string): string =>
  text
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();

/** Text is cut where a character ends. */
const cut = (text: string, most: number): string =>
  text.length <= most
    ? text
    : text
        .slice(0, most)
        .replace(/[\ud800-\udbff]$/, '')
        .trimEnd();

/** More HTML than this is not read for the sake of one text. */
const mostHtmlChars = 200_000;

/**
 * What a source's text says, without tags: suppliers write plain text, HTML, and lines of the one within the other. It is text, and
 * whoever shows it escapes it like any other: `&lt;b&gt;` has become `<b>`. Null for what says nothing. Throws HtmlRefused for what
 * is too large to be read.
 */
export const plainText = (source: string | null | undefined, most = mostTextChars): string | null => {
  if (!source) return null;
  const text = source.slice(0, mostHtmlChars).replace(unwritable, '');
  const read = /[<&]/.test(text) ? textOfHtml(text.replace(/\r?\n/g, '<br>')) : text;
  return cut(tidy(read.replace(unwritable, '')), most) || null;
};
