import type { RawRecord } from '../onix/readMessage.js';
import { readMessage } from '../onix/readMessage.js';
import type { MessageHeader } from '../onix/messageHeader.js';
import { unpack } from '../onix/unpack.js';

/** Bytes in pieces of this size. */
export const inPieces = async function* (content: string | Uint8Array, size = 65_536): AsyncGenerator<Uint8Array> {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
};

/** A message around records. */
export const messageOf = (...records: readonly string[]): string => `<?xml version="1.0" encoding="UTF-8"?>
<ONIXMessage release="3.0" xmlns="http://ns.editeur.org/onix/3.0/reference">
<Header><Sender><SenderName>Shop</SenderName></Sender><SentDateTime>20261130</SentDateTime></Header>
${records.join('\n')}
</ONIXMessage>`;

/** A record that is as ONIX says, with this reference; `title` is written as it is. */
export const recordOf = (reference: string, title = 'A Title'): string => `<Product>
<RecordReference>${reference}</RecordReference><NotificationType>03</NotificationType>
<DescriptiveDetail><ProductForm>BC</ProductForm>
<TitleDetail><TitleType>01</TitleType><TitleElement><TitleElementLevel>01</TitleElementLevel><TitleText>${title}</TitleText></TitleElement></TitleDetail>
</DescriptiveDetail></Product>`;

/** All of a message: what its header says and its records. */
export const readAll = async (
  content: AsyncIterable<Uint8Array>,
): Promise<{ readonly header: MessageHeader; readonly records: readonly RawRecord[] }> => {
  const { header, records } = await readMessage(unpack(content));
  const all: RawRecord[] = [];
  for await (const record of records) all.push(record);
  return { header, records: all };
};
