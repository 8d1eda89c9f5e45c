/** A server that has not let us in after this time never will: who loads or migrates fails instead of waiting for ever. */
export const connectTimeoutMs = 10_000;
