const randomBits = 74n;

/**
 * A UUIDv7 (RFC 9562 §5.7) as a number: `unixMs` first, so that later ids sort after earlier ones, then 74 random bits.
 * `random` holds those bits; bits above the 74th are ignored.
 */
export const uuidv7 = (unixMs: number, random: bigint): bigint => {
  const bits = random & ((1n << randomBits) - 1n);
  const randA = bits >> 62n;
  const randB = bits & ((1n << 62n) - 1n);
  return (BigInt(unixMs) << 80n) | (7n << 76n) | (randA << 64n) | (2n << 62n) | randB;
};

/** RFC 9562, versions 1 to 8; the nil and the maximal one are nobody's. */
const uuidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;

/** Whether a text is a UUID that a client may choose: of version 1 to 8. */
export const isUuid = (text: string): boolean => uuidPattern.test(text);
