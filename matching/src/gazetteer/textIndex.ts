import { Buffer } from 'node:buffer';
import { hashOf, type Texts } from './texts.js';

/** The indexes at which a text stands, in rising order. */
export type TextIndex = (text: string) => readonly number[];

/** Finds texts by hash: a table of chains, two numbers for each text. */
export const textIndexOf = (texts: Texts): TextIndex => {
  const mask = 2 ** Math.ceil(Math.log2(Math.max(2, texts.count))) - 1;
  // Indexes plus one: 0 is the end of a chain.
  const heads = new Uint32Array(mask + 1);
  const next = new Uint32Array(texts.count);
  for (let index = texts.count - 1; index >= 0; index -= 1) {
    const slot = texts.hashAt(index) & mask;
    next[index] = heads[slot] ?? 0;
    heads[slot] = index + 1;
  }
  return (text) => {
    const bytes = Buffer.from(text, 'utf8');
    const found: number[] = [];
    for (let link = heads[hashOf(bytes) & mask] ?? 0; link !== 0; link = next[link - 1] ?? 0)
      if (texts.isAt(link - 1, bytes)) found.push(link - 1);
    return found;
  };
};
