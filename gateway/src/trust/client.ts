import type { Partner } from './partner.js';

/**
 * Which operations a client may send: any; any, while those that its manifest lacks are logged; those of its manifest,
 * however they are sent; or those of its manifest by their ids alone.
 */
export type OperationsMode = 'off' | 'log' | 'enforce' | 'ids-only';

/** What a client may use up. */
export type Quota = {
  /** In units of cost. */
  readonly costPerMinute: number;
  /** What one request may cost at most; undefined: as much as anybody's. */
  readonly maxRequestCost: number | undefined;
};

/** Who asks, and what it may. */
export type Client = {
  readonly kind: 'nobody' | 'frontend' | 'partner';
  /** A partner's name, or the subject of a frontend's token. */
  readonly name: string | undefined;
  readonly scopes: readonly string[];
  readonly mode: OperationsMode;
  /** Where its persisted operations are, as the partners file says: a path beside that file. */
  readonly manifest: string | undefined;
  readonly quota: Quota | undefined;
  /** Web pages of these origins may ask with its key. */
  readonly allowedOrigins: readonly string[];
};

/** Whoever has no key. */
export const nobody: Client = {
  kind: 'nobody',
  name: undefined,
  scopes: [],
  mode: 'off',
  manifest: undefined,
  quota: undefined,
  allowedOrigins: [],
};

export const clientOf = ({ name, scopes, mode, manifest, quota, allowedOrigins }: Partner): Client => ({
  kind: 'partner',
  name,
  scopes,
  mode,
  manifest,
  quota,
  allowedOrigins,
});
