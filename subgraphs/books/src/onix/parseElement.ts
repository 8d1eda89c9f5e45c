import { SaxesParser, type SaxesAttributePlain, type SaxesTagPlain } from 'saxes';
import type { OnixElement } from './element.js';
import { limits } from './limits.js';
import { referenceNameOf } from './tags.js';

type Building = {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly content: Array<string | OnixElement>;
};

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

const checkAttribute = ({ name, value }: SaxesAttributePlain): void => {
  if (value.length > limits.attributeChars)
    throw new Error(`the attribute ${name.slice(0, 40)} is longer than ${limits.attributeChars} characters`);
};

/** Most elements of ONIX have none. */
const noAttributes: ReadonlyMap<string, string> = new Map();

const begin = (tag: SaxesTagPlain): Building => {
  const attributes = Object.entries(tag.attributes);
  if (attributes.length > limits.attributesPerElement)
    throw new Error(`an element has more than ${limits.attributesPerElement} attributes`);
  return {
    name: referenceNameOf(localName(tag.name)),
    attributes: attributes.length > 0 ? new Map(attributes) : noAttributes,
    content: [],
  };
};

/**
 * Parses one element. Only the five entities of XML are known, and nothing is ever fetched. Throws, with what is wrong, for
 * what is not well-formed XML 1.0, and for what is deeper or has more elements or longer attributes than `limits` say.
 */
export const parseElement = (text: string): OnixElement => {
  const parser = new SaxesParser({ xmlns: false, position: false, defaultXMLVersion: '1.0', forceXMLVersion: true });
  const open: Building[] = [];
  let root: OnixElement | null = null;
  let elements = 0;
  const addText = (part: string): void => void open.at(-1)?.content.push(part);
  parser.on('attribute', checkAttribute);
  parser.on('opentag', (tag) => {
    elements += 1;
    if (elements > limits.elements) throw new Error(`it has more than ${limits.elements} elements`);
    if (open.length >= limits.depth) throw new Error(`it is more than ${limits.depth} elements deep`);
    const element = begin(tag);
    open.at(-1)?.content.push(element);
    root ??= element;
    open.push(element);
  });
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => void open.pop());
  parser.write(text).close();
  if (!root) throw new Error('there is no element in it');
  return root;
};
