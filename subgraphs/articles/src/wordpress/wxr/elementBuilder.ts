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
/** Between two events of the parser, which holds whole what it has no end of yet. */
const mostUnbrokenChars = 8 * 1_024 ** 2;
/** Of an element of the channel, as far as it is kept: no post has as much beside its content. */
const mostKeptChars = 16 * 1_024 ** 2;

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
  let unbrokenChars = 0;
  let keptChars = 0;
  const endsHere = (): void => void (unbrokenChars = 0);
  const keep = (chars: number): void => {
    keptChars += chars;
    if (keptChars > mostKeptChars) refuse(`an element of the channel has more than ${mostKeptChars} characters`);
  };
  parser.on('error', ({ message }) => refuse(message.replace(/^\d+:\d+: /, '')));
  parser.on('doctype', () => refuse('a document type is not read: an export has none'));
  parser.on('comment', endsHere);
  parser.on('processinginstruction', endsHere);
  parser.on('opentag', ({ uri, local, attributes }) => {
    endsHere();
    if (path.length >= mostDepth) refuse(`elements are more than ${mostDepth} deep`);
    const name = nameOf(uri, local) ?? '';
    const root = ['rss', 'channel'][path.length];
    if (root !== undefined && name !== root)
      refuse(`<${root}> is expected, and <${local}> is there: this is no export of WordPress`);
    // What stands in an element that is not kept is not kept either.
    if (path.length === 2 + open.length && path.length >= 2 && isKept(path, name)) {
      const values = Object.values(attributes).map((attribute) => [attribute.local, attribute.value] as const);
      for (const [, value] of values) keep(value.length);
      open.push({ name, attributes: new Map(values), text: '', children: [] });
    }
    path.push(name);
  });
  const addText = (text: string): void => {
    endsHere();
    const element = open.at(-1);
    if (!element || path.length !== 2 + open.length) return;
    const kept = text.slice(0, mostTextChars - element.text.length);
    keep(kept.length);
    element.text += kept;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => {
    endsHere();
    const closed = path.length === 2 + open.length ? open.pop() : undefined;
    path.pop();
    const parent = open.at(-1);
    if (closed && !parent) {
      whole.push(closed);
      keptChars = 0;
    } else if (closed && parent && parent.children.length < mostParts) parent.children.push(closed);
  });
  return {
    write: (piece) => {
      unbrokenChars += piece.length;
      parser.write(piece);
      if (unbrokenChars > mostUnbrokenChars)
        refuse(`more than ${mostUnbrokenChars} characters have neither a tag nor another end`);
      const done = whole;
      whole = [];
      return done;
    },
    end: () => void parser.close(),
  };
};
