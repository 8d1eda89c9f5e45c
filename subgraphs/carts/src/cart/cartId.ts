import { decodeBase32, encodeBase32 } from '@tripgraph/addressing/base32';

/** The id of a cart: a UUID as 26 characters of base32. Carts are not sharded, so that it names no bucket. */
export const cartIdOf = (uuid: bigint): string => `crt_${encodeBase32(uuid, 128)}`;

export const isCartId = (text: string): boolean => {
  const value = /^crt_(.{26})$/.exec(text)?.[1];
  const uuid = value === undefined ? undefined : decodeBase32(value);
  return uuid !== undefined && uuid < 1n << 128n;
};
