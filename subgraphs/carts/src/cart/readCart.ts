import { isUuid } from '@tripgraph/addressing/uuid';
import { canonicalJson } from '@tripgraph/kit/canonicalJson';
import { createHash } from 'node:crypto';
import type { HoldCartInput } from '../generated/resolvers.js';
import type { ItemRequest, Refusal, Terms } from './cart.js';
import { checkContact, contactOf } from './contact.js';
import { checkTexts, maximumNotesChars } from './text.js';

/** A cart that is asked for, its parts checked by themselves; the shards check the rest. */
export type CartRequest = {
  readonly kind: 'REQUEST';
  readonly uuid: string;
  /** SHA-256 of everything but the uuid. */
  readonly hash: Buffer;
  readonly items: readonly ItemRequest[];
  readonly terms: Terms;
};

export type BadRequest = { readonly kind: 'REFUSED'; readonly refusal: Refusal };

const maximumItems = 20;
const maximumUnits = 100;

const refuse = (code: Refusal['code'], message: string, field: string): BadRequest => ({
  kind: 'REFUSED',
  refusal: { code, message, field },
});

const itemsOf = ({ items }: HoldCartInput): readonly ItemRequest[] =>
  items.map(({ activityId, optionId, availabilityId, units, expectedTotal, notes }) => ({
    activityId,
    optionId,
    availabilityId,
    units: units.map(({ unitId, quantity }) => ({ unitId, quantity })),
    expectedTotal: typeof expectedTotal === 'bigint' ? Number(expectedTotal) : null,
    notes: notes ?? null,
  }));

const faultOf = (items: readonly ItemRequest[], input: HoldCartInput): BadRequest | null => {
  if (items.length < 1 || items.length > maximumItems) {
    return refuse('UNPROCESSABLE_ENTITY', `A cart has 1 to ${maximumItems} items.`, 'items');
  }
  for (const [position, item] of items.entries()) {
    const field = `items.${position}`;
    if (item.units.length > maximumUnits) {
      return refuse('UNPROCESSABLE_ENTITY', `It takes at most ${maximumUnits} units.`, `${field}.units`);
    }
    const { notes, ...ids } = item;
    const refusal = checkTexts(field, ids) ?? checkTexts(field, { notes }, maximumNotesChars);
    if (refusal) return { kind: 'REFUSED', refusal };
  }
  const { resellerReference, currency } = input;
  const refusal = checkTexts('', { resellerReference, currency }) ?? checkContact(input.contact);
  return refusal && { kind: 'REFUSED', refusal };
};

/** Checks what a client asks for. The same content in another order of members is the same. */
export const readCart = (input: HoldCartInput): CartRequest | BadRequest => {
  if (!isUuid(input.uuid)) return refuse('INVALID_CART_UUID', 'This is not a UUID of version 1 to 8.', 'uuid');
  const items = itemsOf(input);
  const fault = faultOf(items, input);
  if (fault) return fault;
  const terms = {
    currency: input.currency ?? null,
    expirationMinutes: input.expirationMinutes ?? null,
    resellerReference: input.resellerReference ?? null,
    contact: contactOf(input.contact),
  };
  const hash = createHash('sha256').update(canonicalJson({ items, terms })).digest();
  return { kind: 'REQUEST', uuid: input.uuid.toLowerCase(), hash, items, terms };
};
