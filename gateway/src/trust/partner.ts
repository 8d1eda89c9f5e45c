import type { OperationsMode, Quota } from './client.js';

/** A client with a key of its own. */
export type Partner = {
  readonly name: string;
  readonly state: 'active' | 'suspended';
  /** HMAC-SHA256 of each of its keys. */
  readonly keyHashes: readonly Buffer[];
  /** Whether it may ask in the name of another partner. */
  readonly actsForOthers: boolean;
  readonly mode: OperationsMode;
  readonly manifest: string | undefined;
  readonly scopes: readonly string[];
  readonly quota: Quota | undefined;
  readonly allowedOrigins: readonly string[];
  /** By what it sells, as its contract says; told to nobody but those who count. */
  readonly channel: string | undefined;
};

/** Of a partner of whom the file says no more than it must. */
export const partnerDefaults: Omit<Partner, 'name' | 'keyHashes'> = {
  state: 'active',
  actsForOthers: false,
  mode: 'off',
  manifest: undefined,
  scopes: [],
  quota: undefined,
  allowedOrigins: [],
  channel: undefined,
};
