import { reasonOf } from '@tripgraph/kit/reasonOf';
import type { Change } from '@tripgraph/kit/sync/source';
import { unreadable } from '@tripgraph/kit/sync/unreadable';
import { undecodable } from '../onix/decodeText.js';
import type { MessageHeader } from '../onix/messageHeader.js';
import { parseElement } from '../onix/parseElement.js';
import type { OnixProduct } from '../onix/product/product.js';
import { readProduct } from '../onix/product/readProduct.js';
import type { RawRecord } from '../onix/readMessage.js';

/** The reference that stands in a record which cannot be parsed, or its place in the file. */
const keyOf = ({ text, position }: RawRecord, file: string): string =>
  /<(?:[\w.-]{1,30}:)?(?:RecordReference|a001)[^<>]{0,200}>([^<>]{1,100})</.exec(text)?.[1]?.trim() ||
  `${file}#${position}`;

/** What a record of a file asks for; null: nothing. One that is not as ONIX says is UNREADABLE, with the reason. */
export const readChange = (record: RawRecord, header: MessageHeader, file: string): Change<OnixProduct> | null => {
  const refused = (reason: string): Change<OnixProduct> =>
    unreadable(keyOf(record, file), `record ${record.position} of ${file}: ${reason}`, record.text);
  if (record.broken !== null) return refused(record.broken);
  if (record.text.includes(undecodable)) return refused('it has bytes that the encoding of the feed does not have');
  try {
    const notice = readProduct(parseElement(record.text), header);
    if (notice.kind === 'OTHER') return null;
    if (notice.kind === 'DELETE') return { kind: 'DELETE', key: notice.reference };
    return { kind: 'UPSERT', key: notice.product.reference, item: notice.product };
  } catch (error) {
    return refused(reasonOf(error));
  }
};
