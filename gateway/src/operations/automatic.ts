import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';

/** Texts by their SHA-256 that several gateways share. It may forget, and what it says is not yet believed. Never rejects. */
export type SharedTexts = {
  readonly read: (hash: string) => Promise<string | undefined>;
  readonly write: (hash: string, text: string) => void;
};

/** Documents that clients have sent with their hash, to ask for them by the hash alone from then on. */
export type AutomaticOperations = {
  /** At once where it can be told at once. */
  readonly find: (hash: string) => string | undefined | Promise<string | undefined>;
  /** Keeps a text, which must have this hash. */
  readonly keep: (hash: string, text: string) => void;
};

/** Longer texts are not kept: they are answered, and sent again the next time. */
const maximumCharacters = 64 * 1024;
const bytesPerEntry = 300;
/** Text that is not Latin takes two. */
const bytesPerCharacter = 2;

export const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Keeps what was used last in about so many bytes of this process, and shares it where there is something to share it by. */
export const automaticOperations = (maxBytes: number, shared: SharedTexts | undefined): AutomaticOperations => {
  const texts = new LRUCache<string, string>({
    maxSize: maxBytes,
    sizeCalculation: (text) => bytesPerEntry + text.length * bytesPerCharacter,
  });
  const findShared = async (hash: string, { read }: SharedTexts): Promise<string | undefined> => {
    const text = await read(hash);
    if (text === undefined || text.length > maximumCharacters || hashOf(text) !== hash) return undefined;
    texts.set(hash, text);
    return text;
  };
  return {
    find: (hash) => texts.get(hash) ?? (shared && findShared(hash, shared)),
    keep: (hash, text) => {
      if (text.length > maximumCharacters || texts.has(hash)) return;
      texts.set(hash, text);
      shared?.write(hash, text);
    },
  };
};
