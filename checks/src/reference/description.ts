import { html, type Content, type Html } from './html.js';
import { link, type Links } from './links.js';

const codeSpan = /`([^`\n]+)`/;
const coordinate = /^([_A-Za-z]\w*)(?:\.([_A-Za-z]\w*))?$/;

/** Where what stands in a code span is told of: a type, a type's member, or a member of the type that is described. */
const addressOf = (text: string, links: Links, owner: string): string | undefined => {
  const [, first, second] = coordinate.exec(text) ?? [];
  if (first === undefined) return undefined;
  return second === undefined ? (links.ofMember(owner, first) ?? links.ofType(first)) : links.ofMember(first, second);
};

/** A line with its code spans, which are linked where they name something of the schema. */
export const inline = (text: string, links: Links, owner: string): Html =>
  html`${text
    .split(codeSpan)
    .map((part, index): Content =>
      index % 2 === 0 ? part : html`<code>${link(addressOf(part, links, owner), part)}</code>`,
    )}`;

const bullet = /^\s*[-*] +/;

/** A paragraph, or a list where each line that begins one is an item. */
const block = (text: string, links: Links, owner: string): Html => {
  const lines = text.split('\n');
  if (!bullet.test(lines[0] ?? '')) return html`<p>${inline(text, links, owner)}</p>`;
  const items: string[] = [];
  for (const line of lines)
    if (bullet.test(line)) items.push(line.replace(bullet, ''));
    else items.push(`${items.pop() ?? ''}\n${line}`);
  return html`<ul>
    ${items.map((item) => html`<li>${inline(item, links, owner)}</li>`)}
  </ul>`;
};

/** A description: paragraphs, lists and code of Markdown. Anything else of it, HTML included, is shown as it was written. */
export const description = (text: string | null | undefined, links: Links, owner: string): Content =>
  (text ?? '')
    .split(/\n\s*\n/)
    .filter((paragraph) => paragraph.trim() !== '')
    .map((paragraph) => block(paragraph, links, owner));

/** The most characters of a summary. */
const summaryCharacters = 160;

/** The first sentence of a description, as text. */
export const summary = (text: string | null | undefined): string => {
  const [paragraph = ''] = (text ?? '').trim().split(/\n\s*\n/);
  const line = paragraph.replace(/\s+/g, ' ');
  const sentence = /^.*?[.!?](?= [A-Z]|$)/.exec(line)?.[0] ?? line;
  return sentence.length > summaryCharacters ? `${sentence.slice(0, summaryCharacters - 1)}…` : sentence;
};
