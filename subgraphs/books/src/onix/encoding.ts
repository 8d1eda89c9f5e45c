import { FeedRefused } from './feedRefused.js';

/** The encodings that are read, by their names in an XML declaration; the values are those of the Encoding Standard. */
const known: Readonly<Record<string, string>> = {
  'utf-8': 'utf-8',
  utf8: 'utf-8',
  'us-ascii': 'utf-8',
  ascii: 'utf-8',
  'utf-16': 'utf-16',
  'iso-8859-1': 'windows-1252',
  latin1: 'windows-1252',
  'iso-8859-15': 'iso-8859-15',
  'windows-1252': 'windows-1252',
};

const marks: ReadonlyArray<{ readonly bytes: readonly number[]; readonly encoding: string }> = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
];

/** So many bytes are enough to know the encoding: the mark, and the XML declaration after it. */
export const encodingBytes = 512;

const declared = (start: string): string | null =>
  /^<\?xml\s[^>]*?encoding\s*=\s*["']([A-Za-z][\w.-]{0,40})["']/.exec(start)?.[1]?.toLowerCase() ?? null;

/**
 * The encoding of a file by its first bytes, after appendix F of XML 1.0 (https://www.w3.org/TR/xml/#sec-guessing): the byte
 * order mark, then the declaration, then UTF-8. Throws FeedRefused when they contradict each other, and for what is not read
 * here, such as UTF-32 and UTF-7.
 */
export const encodingOf = (head: Uint8Array): string => {
  const mark = marks.find(({ bytes }) => bytes.every((byte, index) => head[index] === byte));
  const isUtf32 = head[0] === 0xff && head[1] === 0xfe && head[2] === 0 && head[3] === 0;
  if (isUtf32 || head[0] === 0)
    throw new FeedRefused('the feed is not in UTF-8, UTF-16 with a mark, or Latin 1: send UTF-8');
  const start = new TextDecoder(mark?.encoding ?? 'latin1').decode(head.slice(0, encodingBytes));
  const name = declared(start);
  const encoding = name === null ? 'utf-8' : known[name];
  if (encoding === undefined)
    throw new FeedRefused(`the feed says it is in ${name}, which is not read here: send UTF-8`);
  if (!mark) {
    if (encoding === 'utf-16') throw new FeedRefused('the feed says it is in UTF-16 and has no byte order mark');
    return encoding;
  }
  const agrees =
    name === null || (encoding === 'utf-16' ? mark.encoding.startsWith('utf-16') : mark.encoding === encoding);
  if (!agrees) throw new FeedRefused(`the feed says it is in ${name} and begins with the mark of ${mark.encoding}`);
  return mark.encoding;
};
