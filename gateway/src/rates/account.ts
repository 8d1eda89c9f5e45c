import { catalogue } from '@tripgraph/errors/catalogue';
import { problem } from '@tripgraph/errors/problem';
import type { GraphQLError } from 'graphql';
import type { Allowance, Outcome } from './allowance.js';
import { policyText, retryAfterText, stateText, type RateHeaders } from './rateHeaders.js';

export type RateKind = 'partner' | 'frontend' | 'address' | 'wrong-key';
export type RateResult = 'allowed' | 'limited';

/** Told of each decision, and whether it was made without the pool; and of what is expected to be spent. */
export type RateCounts = {
  readonly onDecision: (kind: RateKind, result: RateResult, isInsured: boolean) => void;
  readonly onCost: (kind: RateKind, units: number) => void;
};

/** What any request costs, whatever it is: documents that nobody can price are not for nothing. */
export const leastCost = 1;

const secondsOf = (ms: number): string => {
  const seconds = retryAfterText(ms);
  return seconds === '1' ? 'a second' : `${seconds} seconds`;
};

const messageFor = (kind: RateKind, retryAfterMs: number): string =>
  kind === 'wrong-key'
    ? `Too many requests without a key that is known came from this address. Ask again in ${secondsOf(retryAfterMs)}.`
    : `More was asked than the quota allows. Nothing was done; ask again in ${secondsOf(retryAfterMs)}.`;

/** What one request spends of its client's allowance. */
export class Account {
  #retryAfterMs: number | undefined;
  /** Of the first unit, and then of all. */
  #from: 'spent' | 'insured' = 'spent';
  #isPriced = false;

  private constructor(
    private readonly kind: RateKind,
    private readonly allowance: Allowance,
    private readonly counts: RateCounts,
  ) {}

  /** Spends the least that a request costs; a promise only where that has to be asked for. */
  static open(kind: RateKind, allowance: Allowance, counts: RateCounts): Account | Promise<Account> {
    const account = new Account(kind, allowance, counts);
    const outcome = allowance.spend(leastCost, 0);
    return outcome instanceof Promise ? outcome.then((late) => account.#opened(late)) : account.#opened(outcome);
  }

  /** The same without asking anybody. */
  static openNow(kind: RateKind, allowance: Allowance, counts: RateCounts): Account {
    return new Account(kind, allowance, counts).#opened(allowance.spendNow(leastCost));
  }

  /** Whether nothing was left, and it is not to be answered. */
  get isEmpty(): boolean {
    return this.#retryAfterMs !== undefined;
  }

  /** What its client is told who has nothing left. */
  get message(): string {
    return messageFor(this.kind, this.#retryAfterMs ?? 0);
  }

  /**
   * Spends what an operation is expected to cost, before it is run. An error when others of the same client have spent what was left
   * since the request came; never for a request of which an operation was run already.
   */
  spend(estimated: number): GraphQLError | undefined | Promise<GraphQLError | undefined> {
    const units = Math.max(leastCost, estimated);
    if (this.#isPriced) {
      this.allowance.giveBack(-units, this.#from);
      this.counts.onCost(this.kind, units);
      return undefined;
    }
    this.#isPriced = true;
    const outcome = this.allowance.spend(units, leastCost);
    return outcome instanceof Promise
      ? outcome.then((late) => this.#priced(late, units))
      : this.#priced(outcome, units);
  }

  /** Settles what operations have cost, `actual` for what was expected to be `estimated`. */
  settle(estimated: number, actual: number): void {
    const change = Math.max(leastCost, actual) - Math.max(leastCost, estimated);
    this.allowance.giveBack(-change, this.#from);
  }

  headers(): RateHeaders {
    return {
      policy: policyText(this.kind, this.allowance.quota),
      state: stateText(this.kind, this.allowance.left()),
      retryAfter: this.#retryAfterMs === undefined ? undefined : retryAfterText(this.#retryAfterMs),
    };
  }

  #opened(outcome: Outcome): this {
    this.#take(outcome);
    const isEmpty = outcome.kind === 'empty';
    if (!isEmpty) this.counts.onCost(this.kind, leastCost);
    this.counts.onDecision(this.kind, isEmpty ? 'limited' : 'allowed', outcome.kind === 'insured');
    return this;
  }

  #take(outcome: Outcome): void {
    if (outcome.kind === 'empty') this.#retryAfterMs = outcome.retryAfterMs;
    else this.#from = outcome.kind;
  }

  #priced(outcome: Outcome, units: number): GraphQLError | undefined {
    this.#take(outcome);
    if (outcome.kind === 'empty') {
      this.counts.onDecision(this.kind, 'limited', false);
      // Apollo Server takes an answer without data for one to wrong variables unless it is told.
      return problem('RATE_LIMITED', this.message, { http: { status: catalogue.RATE_LIMITED.httpStatus } });
    }
    this.counts.onCost(this.kind, units - leastCost);
    return undefined;
  }
}
