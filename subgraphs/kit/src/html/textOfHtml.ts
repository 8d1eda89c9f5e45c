import sanitizeHtml from 'sanitize-html';
import { readableHtml } from './readableHtml.js';
import { mostNestedElements, removedWhole } from './sanitiseHtml.js';

const paragraphs = [
  'p',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'blockquote',
  'pre',
  'figure',
  'table',
  'ul',
  'ol',
  'dl',
  'div',
];
const lines = ['br', 'hr', 'li', 'dt', 'dd', 'tr', 'figcaption', 'caption'];
const cells = ['td', 'th'];

const written: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };
/** A line begins with its tag; a paragraph ends with it, too. */
const markOf = (slash: string, tag: string): string => {
  if (paragraphs.includes(tag)) return '\n\n';
  if (lines.includes(tag)) return slash ? '' : '\n';
  return ' ';
};

/**
 * The text of HTML of others, as plain text: paragraphs have an empty line between them, lines and items of lists a line of
 * their own, spaces are one space. It is not HTML: whoever puts it into a page escapes it. Throws HtmlRefused for what is too large.
 */
export const textOfHtml = (html: string): string => {
  const marked = sanitizeHtml(readableHtml(html), {
    allowedTags: [...paragraphs, ...lines, ...cells],
    allowedAttributes: {},
    nonTextTags: removedWhole,
    nestingLimit: mostNestedElements,
  });
  // What the library writes has only tags of the list, without attributes, and escapes these four characters of the text.
  return marked
    .replace(/\s+/g, ' ')
    .replace(/<(\/?)([a-z0-9]+)[^>]*>/g, (_tag, slash: string, name: string) => markOf(slash, name))
    .replace(/&(amp|lt|gt|quot);/g, (_entity, name: string) => written[name] ?? '')
    .replace(/[ \u00a0]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
};
