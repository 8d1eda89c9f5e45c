import { TextDecoder } from 'node:util';
import { encodingBytes, encodingOf } from './encoding.js';

/** What stands for bytes that the encoding does not have; a record that holds it is put aside. */
export const undecodable = '\ufffd';

const joined = (one: Uint8Array, other: Uint8Array): Uint8Array => {
  const both = new Uint8Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both;
};

/** Bytes in text, as they come. Throws FeedRefused for an encoding that is not read here. */
export const decodeText = async function* (bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let decoder: TextDecoder | null = null;
  let head: Uint8Array = new Uint8Array(0);
  for await (const chunk of bytes) {
    if (decoder) {
      yield decoder.decode(chunk, { stream: true });
      continue;
    }
    head = joined(head, chunk);
    if (head.length < encodingBytes) continue;
    decoder = new TextDecoder(encodingOf(head));
    yield decoder.decode(head, { stream: true });
  }
  if (decoder) yield decoder.decode();
  else if (head.length > 0) yield new TextDecoder(encodingOf(head)).decode(head);
};
