import { Counter, Gauge, type Registry } from 'prom-client';

const kinds = ['partner', 'frontend', 'address', 'wrong-key'] as const;
type RateKind = (typeof kinds)[number];
const results = ['allowed', 'limited'] as const;
type RateResult = (typeof results)[number];

export type RateMetrics = {
  /** Counts a request of a client with a limit, and whether that was decided without the Redis that counts for all. */
  readonly countRate: (kind: RateKind, result: RateResult, isInsured: boolean) => void;
  /** Counts what requests are expected to cost. */
  readonly countRateCost: (kind: RateKind, units: number) => void;
  /** Says whom to ask how many clients are kept in mind. */
  readonly watchRates: (kept: () => Readonly<Record<RateKind, number>>) => void;
};

/** Metrics of quotas: requests are counted by number, and written when somebody reads them. */
export const rateMetrics = (registry: Registry): RateMetrics => {
  const registers = [registry];
  const zero = (): Record<RateKind, number> => ({ partner: 0, frontend: 0, address: 0, 'wrong-key': 0 });
  const requests = { allowed: zero(), limited: zero() };
  const cost = zero();
  let insured = 0;
  const decided: Counter<'kind' | 'result'> = new Counter({
    name: 'gateway_rate_requests_total',
    help: 'Requests of clients with a limit, by kind (partner, frontend, address, wrong-key), let in (allowed) or answered 429 (limited).',
    labelNames: ['kind', 'result'],
    registers,
    collect: () => {
      decided.reset();
      for (const result of results) for (const kind of kinds) decided.inc({ kind, result }, requests[result][kind]);
    },
  });
  const spent: Counter<'kind'> = new Counter({
    name: 'gateway_rate_cost_total',
    help: 'Units of cost that requests of clients with a limit were expected to cost, by kind.',
    labelNames: ['kind'],
    registers,
    collect: () => {
      spent.reset();
      for (const kind of kinds) spent.inc({ kind }, cost[kind]);
    },
  });
  const insurance: Counter = new Counter({
    name: 'gateway_rate_insured_total',
    help: 'Requests that were let in by the share of this process because Redis, which counts for all, could not be asked.',
    registers,
    collect: () => {
      insurance.reset();
      insurance.inc(insured);
    },
  });
  return {
    countRate: (kind, result, isInsured) => {
      requests[result][kind] += 1;
      if (isInsured) insured += 1;
    },
    countRateCost: (kind, units) => {
      cost[kind] += units;
    },
    watchRates: (kept) => {
      const gauge: Gauge<'kind'> = new Gauge({
        name: 'gateway_rate_clients',
        help: 'Clients whose spending is kept in mind, by kind; bounded.',
        labelNames: ['kind'],
        registers,
        collect: () => {
          for (const kind of kinds) gauge.set({ kind }, kept()[kind]);
        },
      });
    },
  };
};
