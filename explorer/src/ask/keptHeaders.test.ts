import { expect, test } from 'vitest';
import { keptHeaders, readHeaders, type Store } from './keptHeaders.js';

const storeOf = (): Store & { readonly texts: Map<string, string> } => {
  const texts = new Map<string, string>();
  return {
    texts,
    getItem: (name) => texts.get(name) ?? null,
    setItem: (name, text) => void texts.set(name, text),
    removeItem: (name) => void texts.delete(name),
  };
};
const key = '{ "authorization": "Bearer planted-secret" }';

test('a key is kept in the tab, in the browser only where that is wanted, and never in both', () => {
  const [tab, browser] = [storeOf(), storeOf()];
  const kept = keptHeaders(tab, browser);
  expect(kept.read()).toEqual({ text: '', isKept: false });
  kept.write(key, false);
  expect([kept.read(), tab.texts.size, browser.texts.size]).toEqual([{ text: key, isKept: false }, 1, 0]);
  kept.write(key, true);
  expect([kept.read(), tab.texts.size, browser.texts.size]).toEqual([{ text: key, isKept: true }, 0, 1]);
  kept.write(key, false);
  expect([kept.read(), tab.texts.size, browser.texts.size]).toEqual([{ text: key, isKept: false }, 1, 0]);
  kept.write(' ', false);
  expect(tab.texts.size + browser.texts.size).toBe(0);
});

test('headers are an object of texts, and nothing is none', () => {
  expect(readHeaders(key)).toEqual({ authorization: 'Bearer planted-secret' });
  expect(readHeaders(' \n')).toEqual({});
  for (const wrong of ['{', '[]', '{ "x": 1 }', '"x"'])
    expect(() => readHeaders(wrong)).toThrow('a JSON object of texts');
});
