import type { OnixName } from './tags.js';

/** An element, by its reference name and without a namespace prefix; what is in it stands in order. */
export type OnixElement = {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly content: ReadonlyArray<string | OnixElement>;
};

/** The elements of this name right inside of another. */
export const childrenOf = (parent: OnixElement | null, name: OnixName): OnixElement[] =>
  (parent?.content ?? []).filter((part): part is OnixElement => typeof part !== 'string' && part.name === name);

/** The first of them, or null. */
export const childOf = (parent: OnixElement | null, name: OnixName): OnixElement | null =>
  childrenOf(parent, name)[0] ?? null;

/** All text inside of an element, as it stands there. */
export const allText = (element: OnixElement): string =>
  element.content.map((part) => (typeof part === 'string' ? part : allText(part))).join('');

/** The text of an element without any markup, white space as one blank; null when nothing is left. */
export const textOf = (element: OnixElement | null): string | null =>
  (element && allText(element).replace(/\s+/g, ' ').trim()) || null;

/** The text of the first element of this name inside of another. */
export const textIn = (parent: OnixElement | null, name: OnixName): string | null => textOf(childOf(parent, name));

/** The texts of all elements of this name inside of another, without empty ones. */
export const textsIn = (parent: OnixElement | null, name: OnixName): string[] =>
  childrenOf(parent, name)
    .map(textOf)
    .filter((text) => text !== null);
