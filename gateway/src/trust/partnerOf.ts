import { clientOf, nobody, type Client } from './client.js';
import { isKey } from './key.js';
import type { KeyHash } from './keyHash.js';
import { keyHolders } from './keyHolders.js';
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

const refuse = (code: 'UNAUTHENTICATED' | 'FORBIDDEN', message: string): Identity => ({
  kind: 'refused',
  code,
  message,
});

const suspended = (name: string): Identity =>
  refuse('FORBIDDEN', `The partner "${name}" is suspended. Ask us to have it lifted.`);

type Found = (partner: Partner) => Identity;

const actingFor = (partners: readonly Partner[], holder: Partner, actFor: string, found: Found): Identity => {
  if (!holder.actsForOthers) return refuse('FORBIDDEN', 'This key may not ask in the name of another partner.');
  const other = partners.find(({ name }) => name === actFor);
  if (!other) return refuse('FORBIDDEN', 'The header tripgraph-act-for does not name a partner.');
  return other.state === 'suspended' ? suspended(other.name) : found(other);
};

/** What a request without a key is: nobody's, or refused. */
export type Anonymous = 'free' | 'refused';

const withoutKey = (anonymous: Anonymous): Identity =>
  anonymous === 'free'
    ? { kind: 'nobody', client: nobody }
    : refuse('UNAUTHENTICATED', 'Nothing is answered without a key. Send one: "Authorization: Bearer tpk_…".');

export type PartnerOfOptions = {
  readonly partners: readonly Partner[];
  /** What the partners file holds of a key. */
  readonly hash: KeyHash;
  readonly anonymous: Anonymous;
};

/**
 * Says which partner a request is from. A key that is malformed or nobody's is refused, not taken for none; one with a wrong
 * checksum without being looked up.
 */
export const partnerOf = ({ partners, hash, anonymous }: PartnerOfOptions): ((claim: Claim) => Identity) => {
  const holderOf = keyHolders(partners, hash);
  const identities = new Map(
    partners.map((partner): [Partner, Identity] => [
      partner,
      { kind: 'partner', name: partner.name, client: clientOf(partner) },
    ]),
  );
  const found = (partner: Partner): Identity => identities.get(partner) as Identity;
  const unnamed = withoutKey(anonymous);
  return ({ authorization, actFor }) => {
    if (authorization === undefined)
      return actFor === undefined ? unnamed : refuse('UNAUTHENTICATED', 'tripgraph-act-for needs a key.');
    const key = bearer.exec(authorization)?.[1];
    if (key === undefined || !isKey(key))
      return refuse('UNAUTHENTICATED', 'The header Authorization is not "Bearer" and a key ("tpk_…").');
    const holder = holderOf(key);
    if (!holder) return refuse('UNAUTHENTICATED', 'The key is not known.');
    if (holder.state === 'suspended') return suspended(holder.name);
    return actFor === undefined ? found(holder) : actingFor(partners, holder, actFor, found);
  };
};
