import { Buffer } from 'node:buffer';

/** Many short texts in one piece of memory: a JavaScript string each would take five times as much. */
export type Texts = {
  readonly count: number;
  readonly at: (index: number) => string;
  /** A number made from the text; equal texts have equal numbers. */
  readonly hashAt: (index: number) => number;
  readonly isAt: (index: number, text: Uint8Array) => boolean;
};

export type TextsBuilder = {
  /** Keeps a text and returns its index, counted from 0. */
  readonly add: (text: string) => number;
  /** How many there are so far. */
  readonly count: () => number;
  readonly build: () => Texts;
};

/** FNV-1a (http://www.isthe.com/chongo/tech/comp/fnv/), 32 bits. */
export const hashOf = (bytes: Uint8Array, start = 0, end = bytes.length): number => {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ (bytes[at] ?? 0), 0x01000193);
  return hash >>> 0;
};

/** Bytes that one character of a JavaScript string takes in UTF-8 at most. */
const mostBytesPerUnit = 3;
const firstBytes = 1 << 16;
const firstTexts = 1 << 12;

/** Collects texts; what was built is not changed by adding more. */
export const textsBuilder = (): TextsBuilder => {
  let bytes = Buffer.alloc(firstBytes);
  let ends = new Uint32Array(firstTexts);
  let count = 0;
  let used = 0;
  const makeRoom = (needed: number): void => {
    if (used + needed > bytes.length) bytes = Buffer.concat([bytes], Math.max(bytes.length * 2, used + needed));
    if (count < ends.length) return;
    const larger = new Uint32Array(ends.length * 2);
    larger.set(ends);
    ends = larger;
  };
  return {
    add: (text) => {
      makeRoom(text.length * mostBytesPerUnit);
      used += bytes.write(text, used, 'utf8');
      ends[count] = used;
      count += 1;
      return count - 1;
    },
    count: () => count,
    build: () => textsOf(Buffer.from(bytes.subarray(0, used)), ends.slice(0, count)),
  };
};

const textsOf = (bytes: Buffer, ends: Uint32Array): Texts => {
  const startOf = (index: number): number => (index === 0 ? 0 : (ends[index - 1] ?? 0));
  const endOf = (index: number): number => ends[index] ?? 0;
  return {
    count: ends.length,
    at: (index) => bytes.toString('utf8', startOf(index), endOf(index)),
    hashAt: (index) => hashOf(bytes, startOf(index), endOf(index)),
    isAt: (index, text) => bytes.compare(text, 0, text.length, startOf(index), endOf(index)) === 0,
  };
};
