import { sanitiseHtml } from '@tripgraph/kit/html/sanitiseHtml';
import { allText, type OnixElement } from '../element.js';

/** Links in a record are whole; one that is relative to nothing leads nowhere. */
const noBase = 'about:blank';

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** The content of an element as HTML, its attributes left out. */
const markupOf = (element: OnixElement): string =>
  element.content
    .map((part) => (typeof part === 'string' ? escaped(part) : `<${part.name}>${markupOf(part)}</${part.name}>`))
    .join('');

const looksLikeHtml = (text: string): boolean => /<(p|br|ul|ol|li|b|strong|i|em|div|span|h[1-6])[\s/>]/i.test(text);

const paragraphs = (text: string): string =>
  text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
    .map((paragraph) => `<p>${escaped(paragraph)}</p>`)
    .join('');

/**
 * The text of a description as HTML that can do no harm; null when nothing is left of it. List 34 says how the text is
 * written: elements (05, 03), HTML in a text (02), or plain text, which many senders fill with HTML all the same.
 */
export const safeHtmlOf = (text: OnixElement): string | null => {
  const format = text.attributes.get('textformat');
  const hasElements = text.content.some((part) => typeof part !== 'string');
  const plain = allText(text);
  const isHtml = format === '02' || looksLikeHtml(plain);
  const html = hasElements ? markupOf(text) : isHtml ? plain : paragraphs(plain);
  const safe = sanitiseHtml(html, noBase);
  return safe === '' ? null : safe;
};
