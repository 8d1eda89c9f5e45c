import { Lease } from './lease.js';
import { advance, newMeter, roomOf, type Meter } from './meter.js';
import type { Pool } from './pool.js';
import { shareOf, type Quota } from './quota.js';

/** What came of wanting to spend: spent; spent although the pool could not be asked; or not, and when to try again. */
export type Outcome =
  { readonly kind: 'spent' } | { readonly kind: 'insured' } | { readonly kind: 'empty'; readonly retryAfterMs: number };

export type AllowanceOptions = {
  /** Undefined: there is none, and this process has its share. */
  readonly pool: Pool | undefined;
  /** So many processes, of all gateways, have a share. */
  readonly shares: number;
  /** So long the pool is waited for where a process has spent its share before it knows what is left. */
  readonly waitMs: number;
  readonly nowMs: () => number;
};

const spent: Outcome = { kind: 'spent' };
const insured: Outcome = { kind: 'insured' };
/** Each process takes this part of its share out of the pool at a time, so that it asks seldom and holds back little. */
const slicesInShare = 8;

/**
 * What one client may still spend in this process. It spends what was taken out of the pool before, and when that is used up it goes
 * on up to its share while it asks for more, so that hardly anybody ever waits for the pool. Where the pool cannot be
 * asked, its share of the quota is what there is: neither everything nor nothing.
 *
 * Whoever comes while anything is left may spend whatever the request costs; the next one waits until that has come back.
 */
export class Allowance {
  #quota: Quota;
  #share: Quota;
  /** Undefined where there is no pool. */
  readonly #lease: Lease | undefined;
  /** Of all that this process lets spend, at the rate of its share. */
  readonly #own: Meter;
  /** Whether it was the share that said last whether there is something left. */
  #isInsured = false;

  constructor(
    name: string,
    quota: Quota,
    private readonly options: AllowanceOptions,
  ) {
    const { pool, shares, nowMs } = options;
    this.#quota = quota;
    this.#share = shareOf(quota, shares);
    this.#own = newMeter(nowMs());
    this.#lease = pool && new Lease(name, pool, nowMs);
  }

  get quota(): Quota {
    return this.#quota;
  }

  /** Is for this quota from now on. */
  follow(quota: Quota): void {
    if (quota === this.#quota) return;
    this.#quota = quota;
    this.#share = shareOf(quota, this.options.shares);
    this.#lease?.forget();
  }

  /** Spends without waiting; `credit` units of it are spent already. */
  spendNow(units: number, credit = 0): Outcome {
    return this.#decide(units, credit) ?? this.#spendShare(units, credit);
  }

  /** Spends, and waits a little for the pool where nothing else is left to go by. */
  spend(units: number, credit: number): Outcome | Promise<Outcome> {
    return this.#decide(units, credit) ?? this.#spendLater(units, credit, this.options.nowMs() + this.options.waitMs);
  }

  /** Takes back what was spent too much, or spends (negative) what was too little. */
  giveBack(units: number, from: 'spent' | 'insured'): void {
    this.#own.spent = Math.max(0, this.#own.spent - units);
    if (from === 'spent' && this.#lease) this.#lease.units += units;
  }

  /** How many units are left, and how long it takes until nothing is spent; as far as this process knows. */
  left(): { readonly units: number; readonly fullInMs: number } {
    const isLeased = this.#lease !== undefined && !this.#isInsured;
    const quota = isLeased ? this.#quota : this.#share;
    const room = isLeased ? this.#lease.room(quota) : roomOf(this.#own, quota, this.options.nowMs());
    const units = Math.max(0, Math.min(quota.capacity, room));
    return { units, fullInMs: (quota.capacity - room) / quota.unitsPerMs };
  }

  /** Undefined where it is not known whether there is anything left. */
  #decide(units: number, credit: number): Outcome | undefined {
    const lease = this.#lease;
    if (!lease) return this.#spendShare(units, credit);
    const slice = Math.max(1, Math.ceil(this.#share.capacity / slicesInShare));
    if (lease.units + credit <= 0) {
      const retryAfterMs = lease.emptyForMs();
      if (retryAfterMs > 0) return { kind: 'empty', retryAfterMs };
      if (!lease.ask(this.#quota, slice)) return this.#spendShare(units, credit);
      if (lease.units + credit <= -this.#share.capacity) return undefined;
    }
    this.#isInsured = false;
    lease.units -= units - credit;
    advance(this.#own, this.#share, this.options.nowMs());
    // What others have not used was theirs to give: beyond its share nothing is owed.
    this.#own.spent = Math.min(this.#own.spent + units - credit, Math.max(this.#own.spent, this.#share.capacity));
    if (lease.units < slice / 2) lease.ask(this.#quota, slice);
    return spent;
  }

  /** The first answer may be to a question from before the most was spent. */
  async #spendLater(units: number, credit: number, untilMs: number): Promise<Outcome> {
    for (let leftMs = this.options.waitMs; leftMs > 0; leftMs = untilMs - this.options.nowMs()) {
      await this.#lease?.wait(leftMs);
      const outcome = this.#decide(units, credit);
      if (outcome) return outcome;
    }
    return this.#spendShare(units, credit);
  }

  #spendShare(units: number, credit: number): Outcome {
    this.#isInsured = true;
    const room = roomOf(this.#own, this.#share, this.options.nowMs());
    // A share may be less than a unit.
    const least = Math.min(1, this.#share.capacity);
    // Who has spent the first unit of a request may spend the rest of it, unless others have spent more than there was.
    if (credit > 0 ? room + credit <= 0 : room < least)
      return { kind: 'empty', retryAfterMs: (least - room) / this.#share.unitsPerMs };
    this.#own.spent += units - credit;
    return this.#lease ? insured : spent;
  }
}
