import { decodeText } from './decodeText.js';
import { FeedRefused } from './feedRefused.js';
import { limits } from './limits.js';
import { checkRelease, readHeader, type MessageHeader } from './messageHeader.js';
import { parseElement } from './parseElement.js';
import type { MessagePart } from './messagePart.js';
import { splitMessage } from './splitMessage.js';

/** A record of a message as it was sent. `position` counts from 1. */
export type RawRecord = {
  readonly position: number;
  readonly text: string;
  /** Why it cannot be read, where that is known by now; `text` is its beginning then. */
  readonly broken: string | null;
};

/** A message under way: what its header says, and its records as they come. */
export type Message = { readonly header: MessageHeader; readonly records: AsyncGenerator<RawRecord> };

const recordsOf = async function* (parts: AsyncGenerator<MessagePart>): AsyncGenerator<RawRecord> {
  let position = 0;
  let broken = 0;
  for await (const part of parts) {
    if (part.kind !== 'RECORD' && part.kind !== 'BROKEN') continue;
    position += 1;
    if (part.kind === 'BROKEN') broken += 1;
    if (broken > limits.brokenRecords) throw new FeedRefused(`more than ${limits.brokenRecords} records have no end`);
    yield { position, text: part.text, broken: part.kind === 'BROKEN' ? part.reason : null };
  }
};

const headerOf = (text: string): MessageHeader => {
  try {
    return readHeader(parseElement(text));
  } catch (error) {
    if (error instanceof FeedRefused) throw error;
    throw new FeedRefused(
      `the header of the message cannot be read: ${error instanceof Error ? error.message : error}`,
    );
  }
};

/**
 * Reads an ONIX message of release 3.0, by reference names or short tags: its header at once, its records as they are asked for,
 * one in memory at a time. Throws FeedRefused, also from `records`, for what cannot be read at all.
 */
export const readMessage = async (bytes: AsyncIterable<Uint8Array>): Promise<Message> => {
  const parts = splitMessage(decodeText(bytes));
  for (let next = await parts.next(); !next.done; next = await parts.next()) {
    const { kind } = next.value;
    if (kind === 'ROOT') checkRelease(next.value.text);
    else if (kind === 'HEADER') return { header: headerOf(next.value.text), records: recordsOf(parts) };
    else break;
  }
  throw new FeedRefused('the message has no header before its records');
};
