import { expect, test } from 'vitest';
import { messageOf, readAll, recordOf, inPieces } from '../testing/feeds.js';
import { FeedRefused } from './feedRefused.js';
import { parseElement } from './parseElement.js';
import { textOf } from './element.js';

const message = messageOf(recordOf('one', 'Zürich'));
const declaredAs = (name: string): string => message.replace('encoding="UTF-8"', `encoding="${name}"`);
const mark = {
  utf8: Buffer.from([0xef, 0xbb, 0xbf]),
  utf16le: Buffer.from([0xff, 0xfe]),
  utf16be: Buffer.from([0xfe, 0xff]),
};
const utf16be = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();

test.each([
  ['UTF-8', Buffer.from(message)],
  ['UTF-8 with a mark', Buffer.concat([mark.utf8, Buffer.from(message)])],
  ['UTF-8 without a word about it', Buffer.from(message.replace(' encoding="UTF-8"', ''))],
  ['UTF-8 without a declaration', Buffer.from(message.replace(/<\?.*\?>/, ''))],
  ['UTF-16', Buffer.concat([mark.utf16le, Buffer.from(declaredAs('UTF-16'), 'utf16le')])],
  ['UTF-16 the other way round', Buffer.concat([mark.utf16be, utf16be(declaredAs('UTF-16'))])],
  ['Latin 1', Buffer.from(declaredAs('ISO-8859-1'), 'latin1')],
])('%s is read, also byte by byte', async (_what, bytes) => {
  for (const size of [65_536, 1]) {
    const { records } = await readAll(inPieces(bytes, size));
    expect(records.map(({ text }) => textOf(parseElement(text)))).toEqual([expect.stringContaining('Zürich')]);
  }
});

test.each([
  ['UTF-32', Buffer.concat([Buffer.from([0xff, 0xfe, 0, 0]), Buffer.from(message)])],
  ['UTF-16 without a mark', Buffer.from(declaredAs('UTF-16'), 'utf16le')],
  ['UTF-16 by word and UTF-8 by mark', Buffer.concat([mark.utf8, Buffer.from(declaredAs('UTF-16'))])],
  ['Latin 1 by word and UTF-8 by mark', Buffer.concat([mark.utf8, Buffer.from(declaredAs('ISO-8859-1'))])],
  ['UTF-7', Buffer.from(declaredAs('UTF-7'))],
  ['EBCDIC by name', Buffer.from(declaredAs('ebcdic-cp-us'))],
  ['what only looks like UTF-16', Buffer.from(declaredAs('utf-16'))],
])('%s is refused', async (_what, bytes) => {
  await expect(readAll(inPieces(bytes))).rejects.toThrow(FeedRefused);
});
