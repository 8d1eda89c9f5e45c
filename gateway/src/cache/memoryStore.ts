import { LRUCache } from 'lru-cache';
import type { Kept, NearStore } from './store.js';

/** What an entry takes beside its characters, measured with entries of 100 characters. */
const bytesPerEntry = 300;
/** Text that is not Latin takes two. */
const bytesPerCharacter = 2;

/** Keeps what was used last in this process, up to about so many bytes, none of it larger than a sixteenth of that. */
export const memoryStore = (maxBytes: number): NearStore & { readonly bytes: () => number } => {
  const entries = new LRUCache<string, Kept>({
    maxSize: maxBytes,
    maxEntrySize: Math.max(1, Math.floor(maxBytes / 16)),
    sizeCalculation: ({ text }, key) => bytesPerEntry + (text.length + key.length) * bytesPerCharacter,
  });
  return {
    bytes: () => entries.calculatedSize,
    read: (keys) => keys.map((key) => entries.get(key)),
    write: (parts) => {
      for (const { key, kept } of parts) entries.set(key, kept);
    },
  };
};
