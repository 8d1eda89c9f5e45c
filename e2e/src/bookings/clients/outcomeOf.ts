import type { Outcome, SeenBooking } from '../history/attempt.js';

type Shown = {
  readonly id: string;
  readonly uuid: string;
  readonly status: string;
  readonly optionId: string;
  readonly availabilityId: string;
  readonly unitItems: ReadonlyArray<{ readonly unitId: string }>;
  readonly pricing: { readonly total: { readonly amount: number | string } };
};
type Result =
  | { readonly __typename: 'BookingSuccess'; readonly replayed: boolean; readonly booking: Shown }
  | { readonly __typename: 'BookingRefused'; readonly code: string };

/** An answer of the gateway to one of our documents. */
export type Answer = {
  readonly data?: { readonly result?: Result | Shown | null } | null;
  readonly errors?: ReadonlyArray<{ readonly extensions?: { readonly code?: string } }>;
};

const seenOf = ({ id, uuid, status, optionId, availabilityId, unitItems, pricing }: Shown): SeenBooking => {
  const units: Record<string, number> = {};
  for (const { unitId } of unitItems) units[unitId] = (units[unitId] ?? 0) + 1;
  const total = Number(pricing.total.amount);
  return { id, uuid, status, optionId, availabilityId, units, pax: unitItems.length, total };
};

/** No answer came, or none that can be read. */
export const noAnswer: Outcome = { kind: 'error', code: 'NO_ANSWER', definite: false };

/** What an answer says. By the API's own word every error but OUTCOME_UNKNOWN is definite: nothing was changed. */
export const outcomeOf = ({ data, errors }: Answer): Outcome => {
  const result = data?.result;
  if (result && '__typename' in result) {
    return result.__typename === 'BookingRefused'
      ? { kind: 'refused', code: result.code }
      : { kind: 'ok', booking: seenOf(result.booking), replayed: result.replayed };
  }
  if (result) return { kind: 'ok', booking: seenOf(result), replayed: true };
  const code = errors?.[0]?.extensions?.code;
  if (code !== undefined) return { kind: 'error', code, definite: code !== 'OUTCOME_UNKNOWN' };
  return data?.result === null ? { kind: 'ok', booking: null, replayed: false } : noAnswer;
};
