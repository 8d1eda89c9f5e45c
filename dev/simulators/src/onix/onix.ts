import { Readable } from 'node:stream';
import { createGzip } from 'node:zlib';
import type { SimulatedReply, SimulatedRequest, SimulatedSource, SourceOptions } from '../source.js';
import type { Element } from './element.js';
import { writeMessage } from './message.js';
import { wholeRecord } from './productElement.js';
import { simulatedProduct, type SimulatedProduct } from './simulatedProduct.js';
import type { TagStyle } from './tags.js';

/** The shop's feed, and what tests do to it. */
export type SimulatedOnix = SimulatedSource & {
  /** The products that the full file has, in its order. */
  readonly products: () => readonly SimulatedProduct[];
  /** Another catalogue in the full file, which has what all updates up to now had. */
  readonly replaceFull: (records: ReadonlyArray<Element | string>) => void;
  /** Sends an update and says its number; the full file does not have what is in it. */
  readonly publish: (records: ReadonlyArray<Element | string>) => number;
};

const sentOn = (day: number): string =>
  new Date(Date.UTC(2026, 10, 1 + day)).toISOString().slice(0, 10).replaceAll('-', '');

const xml = { 'content-type': 'application/xml' };
const gzip = { 'content-type': 'application/gzip' };

const packed = (message: Iterable<string>): AsyncIterable<Uint8Array> => Readable.from(message).pipe(createGzip());
const plain = async function* (message: Iterable<string>): AsyncGenerator<string> {
  yield* message;
};

/**
 * A feed of ONIX 3.0 as publishers' distributors lay it out: `/full.xml`, and updates `/updates/1.xml` and so on; each also with
 * `.gz`. An update that is not there yet is 404.
 */
export const createOnix = (
  { seed, places, size }: SourceOptions,
  { style = 'reference' }: { readonly style?: TagStyle } = {},
): SimulatedOnix => {
  const products = Array.from({ length: size }, (_each, number) => simulatedProduct(seed, places, number));
  const updates: Array<ReadonlyArray<Element | string>> = [];
  let full: { readonly number: number; readonly records: () => Iterable<Element | string> } = {
    number: 0,
    records: function* () {
      for (const product of products) yield wholeRecord(product);
    },
  };
  const messageAt = (path: string): Iterable<string> | null => {
    if (path === '/full.xml')
      return writeMessage(full.records(), { style, number: full.number, sent: sentOn(full.number) });
    const number = Number(/^\/updates\/([1-9]\d{0,6})\.xml$/.exec(path)?.[1]);
    const records = updates[number - 1];
    return records ? writeMessage(records, { style, number, sent: sentOn(number) }) : null;
  };
  const handle = ({ method, path }: SimulatedRequest): SimulatedReply => {
    if (method !== 'GET') return { status: 405, body: 'Use GET.\n' };
    const message = messageAt(path.replace(/\.gz$/, ''));
    if (!message) return { status: 404, body: 'There is no such file.\n' };
    return path.endsWith('.gz')
      ? { status: 200, headers: gzip, body: packed(message) }
      : { status: 200, headers: xml, body: plain(message) };
  };
  return {
    name: 'onix',
    handle,
    products: () => products,
    replaceFull: (records) => void (full = { number: updates.length, records: () => records }),
    publish: (records) => updates.push(records),
  };
};
