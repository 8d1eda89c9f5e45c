import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { simulatedPlaces } from '../places/simulatedPlaces.js';
import type { SimulatedReply } from '../source.js';
import { createOnix, type SimulatedOnix } from './onix.js';
import { deletion } from './productElement.js';
import type { TagStyle } from './tags.js';

const feed = (style: TagStyle, size = 4): SimulatedOnix =>
  createOnix({ seed: 1, places: simulatedPlaces, size }, { style });
const get = async (onix: SimulatedOnix, path: string, method = 'GET'): Promise<SimulatedReply> =>
  onix.handle({ method, path, query: new URLSearchParams(), headers: {}, body: '' });
const bytesOf = async ({ body }: SimulatedReply): Promise<Buffer> => {
  const parts: Buffer[] = [];
  for await (const part of body as AsyncIterable<string | Uint8Array>) parts.push(Buffer.from(part as string));
  return Buffer.concat(parts);
};
const textAt = async (onix: SimulatedOnix, path: string): Promise<string> =>
  (await bytesOf(await get(onix, path))).toString();
const count = (text: string, part: string): number => text.split(part).length - 1;

test('a message has its products by reference names or by short tags, packed or not', async () => {
  const reference = await textAt(feed('reference'), '/full.xml');
  expect([count(reference, '<Product>'), count(reference, '<ProductForm>')]).toEqual([4, 4]);
  const short = await textAt(feed('short'), '/full.xml');
  expect([count(short, '<product>'), count(short, '<b012>'), short.includes('<Pr')]).toEqual([4, 4, false]);
  const packed = await bytesOf(await get(feed('short'), '/full.xml.gz'));
  expect(gunzipSync(packed).toString()).toBe(short);
});

test('updates are numbered on, one that is not there yet is 404, and nothing can be changed over HTTP', async () => {
  const onix = feed('reference');
  expect((await get(onix, '/updates/1.xml')).status).toBe(404);
  const [first] = onix.products();
  expect(first && onix.publish([deletion(first)])).toBe(1);
  const update = await textAt(onix, '/updates/1.xml');
  expect(update).toContain('<MessageNumber>1</MessageNumber>');
  expect(update).toContain('<NotificationType>05</NotificationType>');
  expect(await textAt(onix, '/full.xml')).toContain('<MessageNumber>0</MessageNumber>');
  onix.replaceFull([]);
  expect(await textAt(onix, '/full.xml')).toContain('<MessageNumber>1</MessageNumber>');
  expect((await get(onix, '/full.xml', 'PUT')).status).toBe(405);
});

test('the same seed makes the same products, print and e-book of each book', () => {
  const products = feed('short', 40).products();
  expect(feed('reference', 40).products()).toEqual(products);
  expect(products.map(({ form }) => form === 'EBOOK')).toEqual(products.map((_each, number) => number % 2 === 1));
  expect(new Set(products.map(({ isbn }) => isbn)).size).toBe(40);
});
