import { element, writeElement, type Element } from './element.js';
import { tagOf, type TagStyle } from './tags.js';

export type MessageOptions = {
  readonly style: TagStyle;
  /** Of the update; of a full file, that of the last update whose content it has. */
  readonly number: number;
  /** YYYYMMDD or YYYYMMDDThhmmZ. */
  readonly sent: string;
};

/** A message part by part. A record that is a text is written as it is: that is how tests send what is broken. */
export const writeMessage = function* (
  records: Iterable<Element | string>,
  { style, number, sent }: MessageOptions,
): Generator<string> {
  const root = tagOf(style, 'ONIXMessage');
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<${root} release="3.0" xmlns="http://ns.editeur.org/onix/3.0/${style}">\n`;
  const header = element('Header', [
    element('Sender', [element('SenderName', 'The Shop')]),
    element('MessageNumber', String(number)),
    element('SentDateTime', sent),
    element('DefaultCurrencyCode', 'EUR'),
  ]);
  yield writeElement(style, header);
  for (const record of records) yield typeof record === 'string' ? record : writeElement(style, record);
  yield `</${root}>\n`;
};
