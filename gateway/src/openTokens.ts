import { readFile } from 'node:fs/promises';
import type { Log } from '@tripgraph/telemetry/log';
import type { GatewaySettings } from './config.js';
import { readUrl } from './fetch/readUrl.js';
import { keepJwks } from './trust/jwks.js';
import { tokensOf, type Tokens } from './trust/tokens.js';

export type OpenTokens = { readonly identify: Tokens['identify']; readonly stop: () => void };

const limits = { timeoutMs: 5_000, maxBytes: 256 * 1_024 };
const fileRefreshMs = 2_000;
const urlRefreshMs = 300_000;
const cooldownMs = 30_000;

/**
 * Knows frontends by their tokens where the settings say how; undefined where they do not. Rejects when a file of keys cannot be
 * used; an address may answer later.
 */
export const openTokens = async (
  { tokens: settings }: Pick<GatewaySettings, 'tokens'>,
  log: Log,
): Promise<OpenTokens | undefined> => {
  if (!settings) return undefined;
  const { jwks, ...expected } = settings;
  const isUrl = URL.canParse(jwks);
  const kept = keepJwks({
    read: () => (isUrl ? readUrl(jwks, limits) : readFile(jwks, 'utf8')),
    refreshMs: isUrl ? urlRefreshMs : fileRefreshMs,
    cooldownMs: isUrl ? cooldownMs : fileRefreshMs,
    onChange: () => tokens.forget(),
    onFailure: (reason) => log('token keys old', { reason }),
  });
  const tokens = tokensOf({ keyOf: kept.keyOf, ...expected });
  const loaded = kept.load();
  if (isUrl) loaded.catch((error: Error) => log('token keys missing', { reason: error.message }));
  else
    await loaded.catch((error: Error) => {
      kept.stop();
      throw new Error(`The keys of tokens (GATEWAY_JWT_JWKS) cannot be read from ${jwks}: ${error.message}`);
    });
  return { identify: tokens.identify, stop: kept.stop };
};
