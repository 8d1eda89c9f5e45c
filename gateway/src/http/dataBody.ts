const [start, end] = ['{"data":', '}\n'];

/** Texts that are no longer are encoded in a place that is used again and again; in UTF-8 a character takes at most 3 bytes. */
const draftCharacters = 131_072;
const mostBytesPerCharacter = 3;
const draft = Buffer.allocUnsafeSlow(start.length + draftCharacters * mostBytesPerCharacter + end.length);
draft.write(start, 0, 'latin1');

/** Where there certainly is room a text need not be measured first, which takes as long as to write it. */
const drafted = (data: string): Buffer => {
  const written = start.length + draft.write(data, start.length, 'utf8');
  return Buffer.from(draft.subarray(0, written + draft.write(end, written, 'latin1')));
};

const measured = (data: string): Buffer => {
  const bytes = Buffer.byteLength(data);
  const body = Buffer.allocUnsafe(start.length + bytes + end.length);
  body.write(start, 0, 'latin1');
  body.write(data, start.length, 'utf8');
  body.write(end, start.length + bytes, 'latin1');
  return body;
};

/**
 * The body of an answer that is data alone, a JSON text. That is written by itself: a text of many pieces is made one when it is, and
 * were it in a longer text, that would be made one and its pieces stay, as long as somebody has the result in hand.
 */
export const dataBody = (data: string): Buffer => (data.length <= draftCharacters ? drafted(data) : measured(data));
