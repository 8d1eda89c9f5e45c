/** Crockford's base32, lower case, no look-alikes (i, l, o, u): https://www.crockford.com/base32.html */
export const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

const valueOfCharacter = new Map([...alphabet].map((character, value) => [character, value]));

/** `bits` low bits of `value` as characters, most significant first, left-padded with zero bits. */
export const encodeBase32 = (value: bigint, bits: number): string => {
  const length = Math.ceil(bits / 5);
  let text = '';
  for (let index = length - 1; index >= 0; index -= 1) {
    text += alphabet[Number((value >> BigInt(index * 5)) & 31n)];
  }
  return text;
};

/** The value of `text`, or undefined when a character is not of the alphabet (upper case is not accepted: an id has one form). */
export const decodeBase32 = (text: string): bigint | undefined => {
  let value = 0n;
  for (const character of text) {
    const digit = valueOfCharacter.get(character);
    if (digit === undefined) return undefined;
    value = (value << 5n) | BigInt(digit);
  }
  return value;
};
