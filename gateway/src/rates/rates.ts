import { LRUCache } from 'lru-cache';
import { Account, type RateCounts, type RateKind } from './account.js';
import { addressKey } from './addressKey.js';
import { Allowance, type AllowanceOptions } from './allowance.js';
import { quotaOf, type Quota } from './quota.js';

/** As much of a client as says what it may spend. */
export type RatedClient = {
  readonly kind: 'nobody' | 'frontend' | 'partner';
  readonly name: string | undefined;
  readonly quota: { readonly costPerMinute: number } | undefined;
};

export type RatesOptions = Pick<AllowanceOptions, 'pool' | 'shares' | 'waitMs' | 'nowMs'> & {
  /** As much of a quota may be spent at once as comes in this time. */
  readonly burstSeconds: number;
  /** For each subject of a token; 0: any. */
  readonly frontendCostPerMinute: number;
  /** For each address, or network of IPv6, of nobody in particular; 0: any. */
  readonly addressCostPerMinute: number;
  /** Requests of an address that are refused because of what they say of whom they are from; 0: any. */
  readonly wrongKeysPerMinute: number;
  readonly counts: RateCounts;
};

export type Rates = {
  /** What a request of this client spends from; undefined where it may spend anything. */
  readonly accountOf: (
    client: RatedClient,
    address: () => string | undefined,
  ) => Account | undefined | Promise<Account>;
  /** The same for a request whose client is not believed. A right key never comes here, whatever others at its address do. */
  readonly accountOfRefused: (address: string | undefined) => Account | undefined;
  /** How many clients are kept in mind. */
  readonly kept: () => Readonly<Record<RateKind, number>>;
};

/** What was asked longest ago is forgotten first: it has most of its quota back. */
const maximumKept: Readonly<Record<RateKind, number>> = {
  partner: 2_000,
  frontend: 10_000,
  address: 20_000,
  'wrong-key': 20_000,
};
const maximumQuotas = 2_000;

const allowancesOf = (kind: RateKind, options: AllowanceOptions) => {
  const kept = new LRUCache<string, Allowance>({ max: maximumKept[kind] });
  return {
    find: (name: string, quota: Quota): Allowance => {
      let allowance = kept.get(name);
      if (allowance) allowance.follow(quota);
      else kept.set(name, (allowance = new Allowance(`${kind}:${name}`, quota, options)));
      return allowance;
    },
    size: () => kept.size,
  };
};

/** Limits what partners, frontends and addresses may spend, each by itself. */
export const openRates = (options: RatesOptions): Rates => {
  const { burstSeconds, frontendCostPerMinute, addressCostPerMinute, wrongKeysPerMinute, counts } = options;
  const [partners, frontends, addresses] = [
    allowancesOf('partner', options),
    allowancesOf('frontend', options),
    allowancesOf('address', options),
  ];
  // Guesses are not worth asking others about.
  const guesses = allowancesOf('wrong-key', { ...options, pool: undefined });
  const quotas = new LRUCache<number, Quota>({ max: maximumQuotas });
  const quotaFor = (costPerMinute: number): Quota => {
    let quota = quotas.get(costPerMinute);
    if (!quota) quotas.set(costPerMinute, (quota = quotaOf(costPerMinute, burstSeconds)));
    return quota;
  };
  const open = (kind: RateKind, from: typeof partners, name: string, costPerMinute: number) =>
    costPerMinute === 0 ? undefined : Account.open(kind, from.find(name, quotaFor(costPerMinute)), counts);
  return {
    accountOf: ({ kind, name = '', quota }, address) => {
      switch (kind) {
        case 'partner':
          return open('partner', partners, name, quota?.costPerMinute ?? 0);
        case 'frontend':
          return open('frontend', frontends, name, quota?.costPerMinute ?? frontendCostPerMinute);
        case 'nobody':
          if (addressCostPerMinute === 0) return undefined;
          return open('address', addresses, addressKey(address()), addressCostPerMinute);
      }
    },
    accountOfRefused: (address) =>
      wrongKeysPerMinute === 0
        ? undefined
        : Account.openNow('wrong-key', guesses.find(addressKey(address), quotaFor(wrongKeysPerMinute)), counts),
    kept: () => ({
      partner: partners.size(),
      frontend: frontends.size(),
      address: addresses.size(),
      'wrong-key': guesses.size(),
    }),
  };
};
