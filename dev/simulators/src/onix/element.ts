import { escapeXml } from '../escapeXml.js';
import { tagOf, type TagStyle } from './tags.js';

/** An element as it is to be written. `raw` is written as it is, as XHTML in texts is. */
export type Element = {
  readonly name: string;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly content: string | readonly Element[] | { readonly raw: string };
};

/** An element with a text or with others in it, of which those that are null are left out. */
export const element = (
  name: string,
  content: string | ReadonlyArray<Element | null>,
  attributes: Readonly<Record<string, string>> = {},
): Element => ({
  name,
  attributes,
  content: typeof content === 'string' ? content : content.filter((each) => each !== null),
});

const attributesText = (attributes: Readonly<Record<string, string>> = {}): string =>
  Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escapeXml(value)}"`)
    .join('');

/** An element as text, each tag on a line of its own but those with a text in them. */
export const writeElement = (style: TagStyle, { name, attributes, content }: Element, indent = ''): string => {
  const tag = tagOf(style, name);
  const start = `${indent}<${tag}${attributesText(attributes)}>`;
  if (typeof content === 'string') return `${start}${escapeXml(content)}</${tag}>\n`;
  if ('raw' in content) return `${start}${content.raw}</${tag}>\n`;
  const inside = content.map((each) => writeElement(style, each, `${indent}  `)).join('');
  return `${start}\n${inside}${indent}</${tag}>\n`;
};
