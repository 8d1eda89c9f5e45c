import { expect, test } from 'vitest';
import { readGettextCatalogue } from './gettextCatalogue.js';

const catalogue = (entries: ReadonlyArray<readonly [string, string]>, little: boolean): Buffer => {
  const texts: Buffer[] = [];
  const header = Buffer.alloc(28 + entries.length * 16);
  const put = (value: number, at: number): void =>
    void (little ? header.writeUInt32LE(value, at) : header.writeUInt32BE(value, at));
  let offset = header.length;
  const place = (text: string, at: number): void => {
    const bytes = Buffer.from(`${text}\0`, 'utf8');
    put(bytes.length - 1, at);
    put(offset, at + 4);
    offset += bytes.length;
    texts.push(bytes);
  };
  [0x950412de, 0, entries.length, 28, 28 + entries.length * 8].forEach((value, index) => put(value, index * 4));
  entries.forEach(([key, value], index) => {
    place(key, 28 + index * 8);
    place(value, 28 + (entries.length + index) * 8);
  });
  return Buffer.concat([header, ...texts]);
};

test.each([true, false])('entries are read, the header is not one of them (little endian: %s)', (little) => {
  const bytes = catalogue(
    [
      ['', 'Content-Type: text/plain'],
      ['3173435', 'Mailand'],
      ['DE.02', 'Bayern'],
    ],
    little,
  );
  expect([...readGettextCatalogue(bytes)]).toEqual([
    ['3173435', 'Mailand'],
    ['DE.02', 'Bayern'],
  ]);
});

test('another kind of file is refused', () => {
  expect(() => readGettextCatalogue(Buffer.from('PK\x03\x04 and so on, long enough'))).toThrow('no gettext .mo file');
  expect(() => readGettextCatalogue(Buffer.alloc(3))).toThrow('no gettext .mo file');
});
