import { createHash } from 'node:crypto';

/** A UUIDv5 (RFC 9562 §5.5): the same for the same namespace, a UUID, and the same name. */
export const uuidv5 = (namespace: string, name: string): string => {
  const space = Buffer.from(namespace.replaceAll('-', ''), 'hex');
  const bytes = createHash('sha1').update(space).update(name, 'utf8').digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
};

/** Names of this kind are carts' items; any UUID of our own would do. */
const itemNamespace = '5c2a4f0e-3f6b-4d0a-9a57-0d1c6f2b8e11';

/** The uuid under which an item is booked: however often and by whomever it is asked for, it is one booking. */
export const bookingUuidOf = (cartId: string, position: number): string =>
  uuidv5(itemNamespace, `${cartId}/${position}`);
