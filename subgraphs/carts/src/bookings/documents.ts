const booking = 'id status utcExpiresAt pricing { total { amount currency precision } }';
const result = `{
    __typename
    ... on BookingSuccess { booking { ${booking} } }
    ... on BookingRefused { code message field currentBooking { ${booking} } }
  }`;

/** What is sent to the gateway; the answer to each is under `result`. */
export const documents = {
  hold: `mutation CartHold($input: HoldBookingInput!) { result: holdBooking(input: $input) ${result} }`,
  find: `query CartFind($activityId: ID!, $uuid: ID!) { result: bookingByUuid(activityId: $activityId, uuid: $uuid) { __typename ${booking} } }`,
  extend: `mutation CartExtend($input: ExtendHoldInput!) { result: extendHold(input: $input) ${result} }`,
  confirm: `mutation CartConfirm($input: ConfirmBookingInput!) { result: confirmBooking(input: $input) ${result} }`,
  cancel: `mutation CartCancel($input: CancelBookingInput!) { result: cancelBooking(input: $input) ${result} }`,
} as const;
