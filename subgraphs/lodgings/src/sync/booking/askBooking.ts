/** Asks an operation of the Demand API; every one is a POST. Resolves with what came, still unchecked. */
export type AskBooking = (path: string, body: object, signal: AbortSignal) => Promise<unknown>;
