import { textOfHtml } from '@tripgraph/kit/html/textOfHtml';
import { cut, writable } from '@tripgraph/kit/html/writable';
import { mostTextChars } from './limits.js';

const tidy = (text: string): string =>
  text
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();

/** More HTML than this is not read for the sake of one text. */
const mostHtmlChars = 200_000;

/**
 * What a source's text says, without tags: suppliers write plain text, HTML, and lines of the one within the other. It is text, and
 * whoever shows it escapes it like any other: `&lt;b&gt;` has become `<b>`. Null for what says nothing. Throws HtmlRefused for what
 * is too large to be read.
 */
export const plainText = (source: string | null | undefined, most = mostTextChars): string | null => {
  if (!source) return null;
  const text = writable(source.slice(0, mostHtmlChars));
  const read = /[<&]/.test(text) ? textOfHtml(text.replace(/\r?\n/g, '<br>')) : text;
  return cut(tidy(writable(read)), most) || null;
};
