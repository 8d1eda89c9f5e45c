import type { Quota } from './quota.js';

/** What is said of a limit: what it is, what is left of it, and when to come back. */
export type RateHeaders = {
  readonly policy: string;
  readonly state: string;
  /** In whole seconds; undefined for who was let in. */
  readonly retryAfter: string | undefined;
};

const msPerSecond = 1_000;

/** Draft 10 of RateLimit header fields for HTTP: structured fields. Whole numbers of units, and at least a second. */
export const policyText = (kind: string, { capacity, unitsPerMs }: Quota): string =>
  `"${kind}";q=${Math.floor(capacity)};w=${Math.max(1, Math.round(capacity / unitsPerMs / msPerSecond))};qu="cost"`;

export const stateText = (kind: string, left: { readonly units: number; readonly fullInMs: number }): string =>
  `"${kind}";r=${Math.floor(left.units)};t=${Math.max(0, Math.ceil(left.fullInMs / msPerSecond))}`;

export const retryAfterText = (retryAfterMs: number): string =>
  String(Math.max(1, Math.ceil(retryAfterMs / msPerSecond)));
