/** The codes that the OCTO standard has. */
export type OctoCode =
  | 'INVALID_PRODUCT_ID'
  | 'INVALID_OPTION_ID'
  | 'INVALID_UNIT_ID'
  | 'INVALID_AVAILABILITY_ID'
  | 'INVALID_BOOKING_UUID'
  | 'BAD_REQUEST'
  | 'UNPROCESSABLE_ENTITY'
  | 'UNAUTHORIZED'
  | 'FORBIDDEN'
  | 'INTERNAL_SERVER_ERROR';

const statusOf = (code: OctoCode): number => {
  switch (code) {
    case 'UNAUTHORIZED':
      return 401;
    case 'FORBIDDEN':
      return 403;
    case 'INTERNAL_SERVER_ERROR':
      return 500;
    default:
      return 400;
  }
};

/** What an OCTO client is told in place of an answer. `details` are the ids that it is about, and our own `reason`. */
export class OctoError extends Error {
  readonly status: number;

  constructor(
    readonly code: OctoCode,
    message: string,
    readonly details: Readonly<Record<string, unknown>> = {},
    status?: number,
  ) {
    super(message);
    this.status = status ?? statusOf(code);
  }
}

/** The body of an error, as the standard has it. */
export const errorBody = ({ code, message, details }: OctoError): Record<string, unknown> => ({
  error: code,
  errorMessage: message,
  ...details,
});
