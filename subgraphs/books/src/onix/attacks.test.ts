import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readChange } from '../feed/readChange.js';
import { inPieces, messageOf, readAll, recordOf } from '../testing/feeds.js';
import { FeedRefused } from './feedRefused.js';
import { readMessage } from './readMessage.js';
import { unpack } from './unpack.js';

const laughs = Array.from({ length: 9 }, (_each, n) => `<!ENTITY lol${n + 1} "${`&lol${n};`.repeat(10)}">`).join('');
const withDoctype = (subset: string, title: string): string =>
  messageOf(recordOf('evil', title)).replace('<ONIXMessage', `<!DOCTYPE ONIXMessage [${subset}]><ONIXMessage`);

/** What must not get in at all: the whole feed is refused, and nothing of it was handed on. */
const refused: ReadonlyArray<readonly [string, string | Uint8Array]> = [
  ['a billion laughs', withDoctype(`<!ENTITY lol0 "lol">${laughs}`, '&lol9;')],
  ['quadratic blow-up', withDoctype(`<!ENTITY a "${'a'.repeat(100_000)}">`, '&a;'.repeat(10_000))],
  ['a file of the machine', withDoctype('<!ENTITY x SYSTEM "file:///etc/passwd">', '&x;')],
  ['an address inside', withDoctype('<!ENTITY x SYSTEM "http://169.254.169.254/latest/meta-data/">', '&x;')],
  ['parameter entities', withDoctype('<!ENTITY % x SYSTEM "http://127.0.0.1/x.dtd"> %x;', 'x')],
  ['an outer document type', `<!DOCTYPE ONIXMessage SYSTEM "http://127.0.0.1/x.dtd">${messageOf(recordOf('evil'))}`],
  ['a document type again and again', '<!DOCTYPE a>'.repeat(100_000)],
  ['a comment without an end', `<!--${'x'.repeat(2_000_000)}`],
  ['white space without an end', ' '.repeat(2_000_000)],
  ['a namespace of a megabyte', `<ONIXMessage xmlns="${'x'.repeat(1_000_000)}">`],
  ['another release', messageOf(recordOf('old')).replace('release="3.0"', 'release="2.1"')],
  ['no release', messageOf(recordOf('old')).replace(' release="3.0"', '')],
  ['no header', messageOf(recordOf('one')).replace(/<Header>.*<\/Header>/, '')],
  ['gzip that breaks off', gzipSync(messageOf(recordOf('one'))).subarray(0, 100)],
  ['gzip that is none', Buffer.concat([Buffer.from([0x1f, 0x8b]), Buffer.from(messageOf(recordOf('one')))])],
];

test.each(refused)('%s: nothing gets in', async (_what, content) => {
  const handedOn: string[] = [];
  const reading = async (): Promise<void> => {
    const { records } = await readMessage(unpack(inPieces(content)));
    for await (const { text } of records) handedOn.push(text);
  };
  await expect(reading()).rejects.toThrow(FeedRefused);
  expect(handedOn).toEqual([]);
});

/** What costs only the record that it is in. */
const poisoned: ReadonlyArray<readonly [string, string | Uint8Array, string]> = [
  ['nesting 300,000 deep', recordOf('evil', '<a>'.repeat(300_000)), 'more than 40 elements deep'],
  ['an attribute of 900,000 characters', recordOf('evil', `<i a="${'x'.repeat(900_000)}">x</i>`), 'longer than 4096'],
  ['a record of 30 MB', recordOf('evil', 'x'.repeat(30_000_000)), 'longer than 1048576'],
  ['a hundred thousand references', recordOf('evil', '&#65;'.repeat(100_000)), 'descriptive.title'],
  ['an entity that nobody declared', recordOf('evil', '&xxe;'), 'undefined entity'],
  ['NUL', recordOf('evil', 'a\0b'), 'disallowed character'],
  ['a control character', recordOf('evil', 'a\u0007b'), 'disallowed character'],
  ['a bare ampersand', recordOf('evil', 'Salt & Pepper'), 'unclosed tag'],
  ['a tag that is never closed', recordOf('evil', '<b>bold'), 'close tag'],
  ['no end', recordOf('evil').replace('</Product>', ''), 'no end'],
  ['ten thousand titles', recordOf('evil', 'x'.repeat(1_001)), 'descriptive.title'],
  ['no title', recordOf('evil', ' '), 'no title'],
  ['no notification', recordOf('evil').replace('>03<', '>77<'), 'NotificationType'],
];

test.each(poisoned)('%s: the record is put aside, and those around it go in', async (_what, record, reason) => {
  const { header, records } = await readAll(inPieces(messageOf(recordOf('before'), String(record), recordOf('after'))));
  const changes = records.map((each) => readChange(each, header, 'the full file'));
  expect(changes.map((change) => [change?.kind, change?.key])).toEqual([
    ['UPSERT', 'before'],
    ['UNREADABLE', 'evil'],
    ['UPSERT', 'after'],
  ]);
  expect(changes[1]).toMatchObject({ reason: expect.stringContaining(reason), key: 'evil' });
});

test('bytes that are not in the encoding cost only their record', async () => {
  const [before, evil, after] = [recordOf('before'), recordOf('evil', 'Z\u00fcrich'), recordOf('after')];
  const [head = '', rest = ''] = messageOf(before, '|', after).split('|');
  const bytes = Buffer.concat([Buffer.from(head), Buffer.from(evil, 'latin1'), Buffer.from(rest)]);
  const { header, records } = await readAll(inPieces(bytes));
  const changes = records.map((each) => readChange(each, header, 'the full file'));
  expect(changes.map((change) => change?.kind)).toEqual(['UPSERT', 'UNREADABLE', 'UPSERT']);
  expect(changes[1]).toMatchObject({ reason: expect.stringContaining('encoding'), key: 'evil' });
});

test('a record without a reference is named by its place in the file', async () => {
  const { header, records } = await readAll(inPieces(messageOf(recordOf('one'), '<Product>&x;</Product>')));
  expect(readChange(records[1] as (typeof records)[number], header, 'update 7')).toMatchObject({ key: 'update 7#2' });
});

test('a bomb in gzip is refused before it is unpacked', async () => {
  const bomb = gzipSync(Buffer.alloc(80 * 1024 * 1024, ' '));
  const feed = Buffer.concat([gzipSync(messageOf(recordOf('one')).replace('</ONIXMessage>', '')), bomb]);
  await expect(readAll(inPieces(feed))).rejects.toThrow(/unpacks to more than/);
});

test('whatever is done to a record, the one before it is read, and the feed comes to an end or is refused', async () => {
  const record = recordOf('evil', 'A <i>title</i> &amp; more');
  const pieces = fc.constantFrom(
    '<',
    '>',
    '</',
    '<!--',
    '-->',
    '<![CDATA[',
    ']]>',
    '&',
    '"',
    '<Product>',
    '</Product>',
    '<?',
    '\0',
  );
  const change = fc.record({
    at: fc.nat(record.length),
    remove: fc.nat(20),
    piece: fc.oneof(pieces, fc.string({ maxLength: 5 })),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
      let mutated = record;
      for (const { at, remove, piece } of changes) mutated = mutated.slice(0, at) + piece + mutated.slice(at + remove);
      const { header, records } = await readMessage(
        inPieces(messageOf(recordOf('before'), mutated, recordOf('after')), 50),
      );
      const kinds: Array<string | undefined> = [];
      try {
        for await (const each of records) kinds.push(readChange(each, header, 'the full file')?.kind);
      } catch (error) {
        expect(error).toBeInstanceOf(FeedRefused);
      }
      expect(kinds[0]).toBe('UPSERT');
    }),
    { numRuns: 300 },
  );
});
