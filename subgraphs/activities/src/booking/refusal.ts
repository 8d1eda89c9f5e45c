import type { BookingRefusalCode } from '../generated/resolvers.js';

/** A definite no, which has changed nothing. `field` is the part of the input that it is about. */
export type Refusal = {
  readonly kind: 'REFUSED';
  readonly code: BookingRefusalCode;
  readonly message: string;
  readonly field: string | null;
};

export const refuse = (code: BookingRefusalCode, message: string, field: string | null = null): Refusal => ({
  kind: 'REFUSED',
  code,
  message,
  field,
});
