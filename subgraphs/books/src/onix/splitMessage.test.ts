import fc from 'fast-check';
import { expect, test } from 'vitest';
import { messageOf, recordOf } from '../testing/feeds.js';
import { FeedRefused } from './feedRefused.js';
import { limits } from './limits.js';
import type { MessagePart } from './messagePart.js';
import { splitMessage } from './splitMessage.js';

const pieces = async function* (text: string, sizes: readonly number[]): AsyncGenerator<string> {
  let at = 0;
  for (let turn = 0; at < text.length; turn += 1) {
    const size = sizes[turn % sizes.length] ?? text.length;
    yield text.slice(at, at + size);
    at += size;
  }
};
const split = async (text: string, sizes: readonly number[] = [text.length]): Promise<MessagePart[]> => {
  const parts: MessagePart[] = [];
  for await (const part of splitMessage(pieces(text, sizes))) parts.push(part);
  return parts;
};
const kinds = (parts: readonly MessagePart[]): string[] => parts.map(({ kind }) => kind);
const records = (parts: readonly MessagePart[]): string[] =>
  parts.flatMap((part) => (part.kind === 'RECORD' ? [part.text] : []));

const odd = messageOf(
  recordOf('one'),
  `<!-- ${recordOf('commented out')} -->`,
  recordOf('two', '<![CDATA[</Product> <Product> & <header>]]>'),
  '<?sender <Product>?>',
  `<Product><RecordReference>three</RecordReference><Text textformat="05"><header>Of XHTML</header></Text></Product>`,
);

test('records are found as they stand, and not those in comments, CDATA sections and instructions', async () => {
  const parts = await split(odd);
  expect(kinds(parts)).toEqual(['ROOT', 'HEADER', 'RECORD', 'RECORD', 'RECORD', 'END']);
  expect(records(parts).map((text) => /Reference>(.*?)</.exec(text)?.[1])).toEqual(['one', 'two', 'three']);
  expect(records(parts)[1]).toContain('<![CDATA[</Product> <Product> & <header>]]>');
});

test('however a message is cut into pieces, its parts are the same', async () => {
  const whole = await split(odd);
  await fc.assert(
    fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 1, maxLength: 6 }), async (sizes) => {
      expect(await split(odd, sizes)).toEqual(whole);
    }),
    { numRuns: 60 },
  );
});

test('prefixes of namespaces and short tags are no different', async () => {
  const text = '<o:ONIXMessage release="3.0"><o:Header>h</o:Header><o:Product>p</o:Product></o:ONIXMessage>';
  expect(records(await split(text, [7]))).toEqual(['<o:Product>p</o:Product>']);
  const short = '<ONIXmessage release="3.0"><header>h</header><product>p</product><productx/></ONIXmessage>';
  expect(records(await split(short, [3]))).toEqual(['<product>p</product>']);
});

test('a record without an end costs only itself', async () => {
  const parts = await split(messageOf(recordOf('one'), '<Product><RecordReference>lost', recordOf('two')), [50]);
  expect(kinds(parts)).toEqual(['ROOT', 'HEADER', 'RECORD', 'BROKEN', 'RECORD', 'END']);
  expect(parts[3]).toMatchObject({ reason: 'it has no end', text: expect.stringContaining('lost') });
});

test('a record that is too long is passed over, and its beginning is kept', async () => {
  const long = recordOf('long', 'x'.repeat(limits.recordChars));
  const parts = await split(messageOf(recordOf('one'), long, recordOf('two')), [65_536]);
  expect(kinds(parts)).toEqual(['ROOT', 'HEADER', 'RECORD', 'BROKEN', 'RECORD', 'END']);
  const broken = parts[3] as Extract<MessagePart, { kind: 'BROKEN' }>;
  expect(broken.text.length).toBe(limits.keptChars);
  expect(broken.text).toContain('<RecordReference>long</RecordReference>');
  expect(broken.reason).toBe('it is longer than 1048576 characters');
});

test.each([
  ['nothing', '', 'no ONIX message'],
  ['something else', '<html><body/></html>', 'no ONIX message'],
  ['a message that breaks off in a record', messageOf(recordOf('one')).slice(0, -60), 'breaks off'],
  ['a message that breaks off between records', messageOf(recordOf('one')).replace('</ONIXMessage>', ''), 'breaks off'],
  ['a document type', `<!DOCTYPE ONIXMessage>${messageOf()}`, '<!DOCTYPE'],
  ['a document type in the message', messageOf('<!DOCTYPE x>'), '<!DOCTYPE'],
  ['an entity declaration', messageOf('<!ENTITY x "y">'), '<!DOCTYPE'],
  ['a second message', messageOf() + messageOf(), 'second message'],
  ['records after the message', messageOf() + recordOf('late'), 'in no ONIX message'],
  ['records before the message', recordOf('early') + messageOf(), 'in no ONIX message'],
  ['a header without an end', messageOf().replace('</Header>', 'x'.repeat(limits.headerChars)), 'header'],
  ['a tag without an end', `<ONIXMessage ${'x'.repeat(limits.tagChars)}`, 'does not end'],
])('%s is refused', async (_what, text, reason) => {
  const refused = split(text, [4_000]);
  await expect(refused).rejects.toThrow(FeedRefused);
  await expect(refused).rejects.toThrow(reason);
});
