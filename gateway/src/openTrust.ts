import type { GatewayOptions } from './app.js';
import { openTokens } from './openTokens.js';
import { keyHash } from './trust/keyHash.js';
import type { Partner } from './trust/partner.js';
import { partnerOf, type Claim, type Identity } from './trust/partnerOf.js';
import { withTokens } from './trust/tokens.js';

export type Trust = {
  readonly identify: (claim: Claim) => Identity | Promise<Identity>;
  /** Whether web pages of this origin are some partner's. */
  readonly isPartnersOrigin: (origin: string) => boolean;
  /** Knows these partners and no others from the next request on. */
  readonly replacePartners: (partners: readonly Partner[]) => void;
  readonly stop: () => void;
};

const originsOf = (partners: readonly Partner[]): ReadonlySet<string> =>
  new Set(partners.flatMap(({ allowedOrigins }) => allowedOrigins));

/** Knows partners by their keys, and frontends by their tokens. Rejects when what tokens are checked with cannot be used. */
export const openTrust = async ({
  settings,
  partners: first = [],
  log,
}: Pick<GatewayOptions, 'settings' | 'partners' | 'log'>): Promise<Trust> => {
  const tokens = await openTokens(settings, log);
  const hash = keyHash(settings.keyPepper);
  const identifying = (partners: readonly Partner[]): Trust['identify'] => {
    const byKey = partnerOf({ partners, hash, anonymous: settings.anonymous });
    return tokens ? withTokens(byKey, tokens) : byKey;
  };
  let identify = identifying(first);
  let origins = originsOf(first);
  return {
    identify: (claim) => identify(claim),
    isPartnersOrigin: (origin) => origins.has(origin),
    replacePartners: (partners) => {
      identify = identifying(partners);
      origins = originsOf(partners);
    },
    stop: () => tokens?.stop(),
  };
};
