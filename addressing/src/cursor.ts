/**
 * A cursor is a position valid on every shard: the sort values and the id, as bytes that compare as the rows do.
 *
 *   order tag (1 byte), then for each key: 01 and the value's bytes, or 02 for null (nulls come last in both directions)
 *   integer: 8 bytes, big endian, sign bit flipped
 *   text: UTF-8 with 00 written as 00 FF, closed by 00 01 (Postgres compares the same way under collation "C")
 *   a descending key has its value bytes inverted
 *
 * The order tag names the order the cursor belongs to: one byte chosen by whoever makes the cursor.
 */
export type KeyType = 'integer' | 'text';
export type CursorKey = { readonly type: KeyType; readonly descending: boolean };
export type CursorValue = bigint | string | null;

/** Longer cursors are refused before they are decoded. A title of 200 characters needs about 1,100. */
const cursorLimitChars = 2048;

const present = 1;
const absent = 2;
const signBit = 1n << 63n;

const bytesOfInteger = (value: bigint): Buffer => {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64BE(BigInt.asUintN(64, value ^ signBit));
  return bytes;
};

const bytesOfText = (value: string): Buffer => {
  const bytes: number[] = [];
  for (const byte of Buffer.from(value, 'utf8')) {
    bytes.push(byte);
    if (byte === 0) bytes.push(0xff);
  }
  return Buffer.from([...bytes, 0, 1]);
};

const invert = (bytes: Buffer): Buffer => Buffer.from(bytes.map((byte) => byte ^ 0xff));

const bytesOfKey = ({ type, descending }: CursorKey, value: CursorValue): Buffer => {
  if (value === null) return Buffer.from([absent]);
  if ((typeof value === 'bigint') !== (type === 'integer'))
    throw new TypeError(`a key of type ${type} got ${typeof value}`);
  const bytes = typeof value === 'bigint' ? bytesOfInteger(value) : bytesOfText(value);
  return Buffer.concat([Buffer.from([present]), descending ? invert(bytes) : bytes]);
};

/** Writes a cursor as base64url. `values` are in the order of `keys`. */
export const encodeCursor = (orderTag: number, keys: readonly CursorKey[], values: readonly CursorValue[]): string => {
  const parts = keys.map((key, index) => bytesOfKey(key, values[index] ?? null));
  return Buffer.concat([Buffer.from([orderTag]), ...parts]).toString('base64url');
};

type Read = { readonly value: CursorValue; readonly next: number };

const readInteger = (bytes: Buffer, at: number): Read | undefined =>
  at + 8 > bytes.length ? undefined : { value: BigInt.asIntN(64, bytes.readBigUInt64BE(at) ^ signBit), next: at + 8 };

const readText = (bytes: Buffer, at: number): Read | undefined => {
  const text: number[] = [];
  for (let index = at; index < bytes.length; index += 1) {
    const byte = bytes[index] as number;
    if (byte !== 0) text.push(byte);
    else if (bytes[index + 1] === 1) return { value: Buffer.from(text).toString('utf8'), next: index + 2 };
    else if (bytes[index + 1] === 0xff) {
      text.push(0);
      index += 1;
    } else return undefined;
  }
  return undefined;
};

const readKey = ({ type, descending }: CursorKey, bytes: Buffer, at: number): Read | undefined => {
  if (bytes[at] === absent) return { value: null, next: at + 1 };
  if (bytes[at] !== present) return undefined;
  const source = descending ? Buffer.concat([bytes.subarray(0, at + 1), invert(bytes.subarray(at + 1))]) : bytes;
  return type === 'integer' ? readInteger(source, at + 1) : readText(source, at + 1);
};

/** Reads a cursor made with the same order tag and keys; undefined for anything else, whatever it is. */
export const decodeCursor = (orderTag: number, keys: readonly CursorKey[], text: string): CursorValue[] | undefined => {
  if (text.length > cursorLimitChars || !/^[A-Za-z0-9_-]+$/.test(text)) return undefined;
  const bytes = Buffer.from(text, 'base64url');
  if (bytes[0] !== orderTag) return undefined;
  const values: CursorValue[] = [];
  let at = 1;
  for (const key of keys) {
    const read = readKey(key, bytes, at);
    if (!read) return undefined;
    values.push(read.value);
    at = read.next;
  }
  const whole = at === bytes.length && encodeCursor(orderTag, keys, values) === text;
  return whole ? values : undefined;
};

/** The bytes of a cursor: those of one order compare as their rows do. */
export const cursorBytes = (cursor: string): Buffer => Buffer.from(cursor, 'base64url');

/** Which of two cursors of one order comes first: negative, zero or positive, by their bytes alone. */
export const compareCursors = (left: string, right: string): number =>
  Buffer.compare(cursorBytes(left), cursorBytes(right));
