import { createHash, timingSafeEqual } from 'node:crypto';
import { clientOf, nobody, type Client } from './client.js';
import type { Partner } from './partner.js';

/** Whom a request is from: nobody in particular, a partner, or somebody who says so and is not believed. */
export type Identity =
  | { readonly kind: 'nobody'; readonly client: Client }
  | { readonly kind: 'partner'; readonly name: string; readonly client: Client }
  | { readonly kind: 'frontend'; readonly name: string; readonly client: Client }
  | { readonly kind: 'refused'; readonly code: 'UNAUTHENTICATED' | 'FORBIDDEN'; readonly message: string };

/** What a request says of whom it is from; undefined where it lacks the header. */
export type Claim = {
  /** The header Authorization. */
  readonly authorization: string | undefined;
  /** The header tripgraph-act-for: the name of the partner that another one asks for. */
  readonly actFor: string | undefined;
};

const bearer = /^bearer +(\S+)$/i;
/** `tpk_` and at least 128 bits in base64url. */
const keyShape = /^tpk_[A-Za-z0-9_-]{22,128}$/;

const refuse = (code: 'UNAUTHENTICATED' | 'FORBIDDEN', message: string): Identity => ({
  kind: 'refused',
  code,
  message,
});

/** Compares with every key, so that the time it takes says nothing of how near a guess is. */
const holderOf = (partners: readonly Partner[], key: string): Partner | undefined => {
  const hash = createHash('sha256').update(key).digest();
  let holder: Partner | undefined;
  for (const partner of partners)
    for (const known of partner.keyHashes) if (timingSafeEqual(known, hash)) holder = partner;
  return holder;
};

const suspended = (name: string): Identity =>
  refuse('FORBIDDEN', `The partner "${name}" is suspended. Ask us to have it lifted.`);

type Found = (partner: Partner) => Identity;

const actingFor = (partners: readonly Partner[], holder: Partner, actFor: string, found: Found): Identity => {
  if (!holder.actsForOthers) return refuse('FORBIDDEN', 'This key may not ask in the name of another partner.');
  const other = partners.find(({ name }) => name === actFor);
  if (!other) return refuse('FORBIDDEN', 'The header tripgraph-act-for does not name a partner.');
  return other.state === 'suspended' ? suspended(other.name) : found(other);
};

/** Says which partner a request is from. A key that is malformed or nobody's is refused, not taken for none. */
export const partnerOf = (partners: readonly Partner[]): ((claim: Claim) => Identity) => {
  const identities = new Map(
    partners.map((partner): [Partner, Identity] => [
      partner,
      { kind: 'partner', name: partner.name, client: clientOf(partner) },
    ]),
  );
  const found = (partner: Partner): Identity => identities.get(partner) as Identity;
  return ({ authorization, actFor }) => {
    if (authorization === undefined)
      return actFor === undefined
        ? { kind: 'nobody', client: nobody }
        : refuse('UNAUTHENTICATED', 'tripgraph-act-for needs a key.');
    const key = bearer.exec(authorization)?.[1];
    if (key === undefined || !keyShape.test(key))
      return refuse('UNAUTHENTICATED', 'The header Authorization is not "Bearer" and a key ("tpk_…").');
    const holder = holderOf(partners, key);
    if (!holder) return refuse('UNAUTHENTICATED', 'The key is not known.');
    if (holder.state === 'suspended') return suspended(holder.name);
    return actFor === undefined ? found(holder) : actingFor(partners, holder, actFor, found);
  };
};
