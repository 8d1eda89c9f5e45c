import { z } from 'zod/mini';

/** Headers that somebody has written; a key is one of them. */
export type Headers = Readonly<Record<string, string>>;

/** As much of a Storage as is needed. */
export type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const headers = z.record(z.string(), z.string());
const name = 'tripgraph-explorer-headers';

/**
 * Headers as text, kept in this tab until it is closed, or in this browser until they are removed; nowhere else. They are sent to the gateway
 * that the page is from, and to nobody.
 */
export const keptHeaders = (tab: Store, browser: Store) => ({
  read: (): { readonly text: string; readonly isKept: boolean } => {
    const kept = browser.getItem(name);
    return kept === null ? { text: tab.getItem(name) ?? '', isKept: false } : { text: kept, isKept: true };
  },
  write: (text: string, isKept: boolean): void => {
    const [store, other] = isKept ? [browser, tab] : [tab, browser];
    other.removeItem(name);
    if (text.trim() === '') store.removeItem(name);
    else store.setItem(name, text);
  },
});

/** The headers of a text in JSON. Throws a sentence when it is none. */
export const readHeaders = (text: string): Headers => {
  if (text.trim() === '') return {};
  try {
    return headers.parse(JSON.parse(text));
  } catch {
    throw new Error('Headers are a JSON object of texts, such as { "authorization": "Bearer …" }.');
  }
};
