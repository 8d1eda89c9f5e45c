const seen = `
  fragment Seen on Booking {
    id uuid status optionId availabilityId unitItems { unitId } pricing { total { amount } }
  }`;
const result = `{
    __typename
    ... on BookingSuccess { replayed booking { ...Seen } }
    ... on BookingRefused { code }
  }`;
const mutation = (field: string, input: string): string =>
  `mutation Stress($input: ${input}!) { result: ${field}(input: $input) ${result} } ${seen}`;

/** What clients send; each answers with `result`. */
export const documents = {
  hold: mutation('holdBooking', 'HoldBookingInput'),
  extend: mutation('extendHold', 'ExtendHoldInput'),
  confirm: mutation('confirmBooking', 'ConfirmBookingInput'),
  cancel: mutation('cancelBooking', 'CancelBookingInput'),
  read: `query Stress($activityId: ID!, $uuid: ID!) {
    result: bookingByUuid(activityId: $activityId, uuid: $uuid) { ...Seen }
  } ${seen}`,
} as const;
