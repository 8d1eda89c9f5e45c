import { SaxesParser } from 'saxes';
import { mostContentChars } from '../articleOfPost.js';
import type { XmlElement } from './element.js';
import { ExportRefused } from './exportRefused.js';
import { keptElements, keptParts, nameOf } from './names.js';

/** Of the text of one element; enough to see that a post is too long. */
export const mostTextChars = mostContentChars + 1;
/** Of one element; what comes after them is left out. */
const mostParts = 5_000;
const mostDepth = 50;

type Open = {
  readonly name: string;
  readonly attributes: Map<string, string>;
  text: string;
  readonly children: XmlElement[];
};

/** Takes an export piece by piece, and gives each whole element of the channel that is kept. */
export type ElementBuilder = {
  /** Returns what has become whole. Throws ExportRefused. */
  readonly write: (piece: string) => readonly XmlElement[];
  /** Throws ExportRefused when the export is not whole. */
  readonly end: () => void;
};

const isKept = (path: readonly string[], name: string): boolean =>
  path.length === 2 ? (keptElements as readonly string[]).includes(name) : keptParts.has(name);

/**
 * No document type is read, so there are no entities but those of XML itself; names are those of namespaces; and what no article
 * needs is not held.
 */
export const elementBuilder = (): ElementBuilder => {
  const parser = new SaxesParser({ xmlns: true, position: true });
  const refuse = (reason: string): never => {
    throw new ExportRefused(`line ${parser.line}: ${reason}`);
  };
  const path: string[] = [];
  const open: Open[] = [];
  let whole: XmlElement[] = [];
  parser.on('error', ({ message }) => refuse(message.replace(/^\d+:\d+: /, '')));
  parser.on('doctype', () => refuse('a document type is not read: an export has none'));
  parser.on('opentag', ({ uri, local, attributes }) => {
    if (path.length >= mostDepth) refuse(`elements are more than ${mostDepth} deep`);
    const name = nameOf(uri, local) ?? '';
    const root = ['rss', 'channel'][path.length];
    if (root !== undefined && name !== root)
      refuse(`<${root}> is expected, and <${local}> is there: this is no export of WordPress`);
    // What stands in an element that is not kept is not kept either.
    if (path.length === 2 + open.length && path.length >= 2 && isKept(path, name)) {
      const values = Object.values(attributes).map((attribute) => [attribute.local, attribute.value] as const);
      open.push({ name, attributes: new Map(values), text: '', children: [] });
    }
    path.push(name);
  });
  const addText = (text: string): void => {
    const element = open.at(-1);
    if (element && path.length === 2 + open.length) element.text += text.slice(0, mostTextChars - element.text.length);
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => {
    const closed = path.length === 2 + open.length ? open.pop() : undefined;
    path.pop();
    const parent = open.at(-1);
    if (closed && !parent) whole.push(closed);
    else if (closed && parent && parent.children.length < mostParts) parent.children.push(closed);
  });
  return {
    write: (piece) => {
      parser.write(piece);
      const done = whole;
      whole = [];
      return done;
    },
    end: () => void parser.close(),
  };
};
