import sanitizeHtml from 'sanitize-html';
import { addressOf } from './addressOf.js';
import { readableHtml } from './readableHtml.js';

/** What text is made of; nothing that runs, loads, is filled in or is found by a name. */
const allowedTags = [
  ...['p', 'br', 'hr', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'pre', 'ul', 'ol', 'li', 'dl', 'dt', 'dd'],
  ...['strong', 'b', 'em', 'i', 'u', 's', 'sub', 'sup', 'code', 'q', 'cite', 'a', 'img', 'figure', 'figcaption'],
  ...['table', 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td'],
];

/** Elements that go with all that is in them; of any other that is not allowed what is in it stays. */
export const removedWhole = [
  ...[
    'script',
    'style',
    'template',
    'noscript',
    'noembed',
    'noframes',
    'iframe',
    'frameset',
    'object',
    'embed',
    'applet',
  ],
  ...['svg', 'math', 'textarea', 'select', 'option', 'button', 'xmp', 'plaintext', 'listing', 'title', 'head'],
  ...['audio', 'video', 'canvas', 'portal', 'fencedframe'],
];

/** What stands deeper than this is left out. */
export const mostNestedElements = 50;

const isCount = (text: string | undefined): boolean => /^[1-9]\d{0,3}$/.test(text ?? '');
const countsOf = (attributes: sanitizeHtml.Attributes, names: readonly string[]): sanitizeHtml.Attributes =>
  Object.fromEntries(Object.entries(attributes).filter(([name, value]) => names.includes(name) && isCount(value)));

const link =
  (baseUrl: string): sanitizeHtml.Transformer =>
  (tagName, { href }) => {
    const address = addressOf(href, baseUrl, ['https:', 'http:', 'mailto:']);
    return { tagName, attribs: address === null ? {} : { href: address, rel: 'nofollow noopener noreferrer' } };
  };

const image =
  (baseUrl: string): sanitizeHtml.Transformer =>
  (tagName, { src, alt = '', ...rest }) => {
    const address = addressOf(src, baseUrl, ['https:']);
    return { tagName, attribs: address === null ? {} : { src: address, alt, ...countsOf(rest, ['width', 'height']) } };
  };

const cell: sanitizeHtml.Transformer = (tagName, attributes) => ({
  tagName,
  attribs: countsOf(attributes, ['colspan', 'rowspan']),
});

type Cleaned = {
  readonly html: string;
  /** Whether an element was left out that may have stood between two others. */
  readonly isParted: boolean;
};

const cleanOnce = (html: string, baseUrl: string): Cleaned => {
  let depth = 0;
  let isParted = false;
  const clean = sanitizeHtml(html, {
    allowedTags,
    allowedAttributes: {
      a: ['href', 'rel'],
      img: ['src', 'alt', 'width', 'height'],
      td: ['colspan', 'rowspan'],
      th: ['colspan', 'rowspan'],
    },
    allowedSchemes: ['https', 'http', 'mailto'],
    allowedSchemesByTag: { img: ['https'] },
    allowProtocolRelative: false,
    disallowedTagsMode: 'discard',
    nonTextTags: removedWhole,
    nestingLimit: mostNestedElements,
    parseStyleAttributes: false,
    transformTags: { h1: 'h2', a: link(baseUrl), img: image(baseUrl), td: cell, th: cell },
    exclusiveFilter: ({ tag, attribs }) => tag === 'img' && attribs['src'] === undefined,
    onOpenTag: (tag) => {
      depth += 1;
      isParted ||= depth > mostNestedElements || !allowedTags.includes(tag);
    },
    onCloseTag: () => void (depth -= 1),
  }).trim();
  return { html: clean, isParted };
};

/**
 * HTML of others that a page may show as it is: elements of text, https images, and links that give a page away to nobody.
 * Everything else is left out. Addresses are made absolute from `baseUrl`. What comes out goes in again without change. Throws
 * HtmlRefused for what is too large.
 */
export const sanitiseHtml = (html: string, baseUrl: string): string => {
  const once = cleanOnce(readableHtml(html), baseUrl);
  // An item within another one's <center> stands in that item itself once the <center> is left out, and so it ends it.
  return once.isParted ? cleanOnce(once.html, baseUrl).html : once.html;
};
