import type { Bookings } from '../bookings/bookings.js';
import { applyOutcomes } from '../cart/applyOutcomes.js';
import type { Cart } from '../cart/cart.js';
import { nextStep, type Step } from '../cart/step.js';
import { answerLimitMs, holdLimitMs, leaseMs, retryDelayMs } from '../limits.js';
import type { ClaimedCart } from './carts.js';
import { performStep } from './performStep.js';
import type { Time } from './time.js';

/** When somebody has to go on with what a run has left: not before doubts are over where nothing else is left. */
const dueInMs = (cart: Cart, { items }: Step, now: Date): number => {
  const doubts = items.map(({ doubtUntil }) => doubtUntil?.getTime() ?? 0);
  return Math.max(retryDelayMs(cart.attempts), Math.min(...doubts) - now.getTime());
};

/**
 * Carries a claimed cart on, step by step, until it is at rest or its time is up; each kind of step is done once. What was
 * learnt is written after every step, and what is left to do is left to the recovery. Rejects when the cart cannot be
 * written; it stays claimed then, and is gone on with when the claim is over.
 */
export const runCart = async ({ cart: claimed, save }: ClaimedCart, bookings: Bookings, time: Time): Promise<Cart> => {
  const started = time.now().getTime();
  const done = new Set<Step['kind']>();
  let cart = claimed;
  for (let step = nextStep(cart, time.now()); step;) {
    const limitMs = step.kind === 'HOLD' ? holdLimitMs : answerLimitMs;
    const budget = { time, until: new Date(started + limitMs) };
    const outcomes = await performStep(cart, step, bookings, budget);
    done.add(step.kind);
    cart = applyOutcomes(cart, step, outcomes, time.now());
    const next = nextStep(cart, time.now());
    if (!next) return save(cart, { keep: false, dueInMs: null });
    const isOver = done.has(next.kind) || time.now().getTime() >= started + answerLimitMs;
    if (isOver) return save(cart, { keep: false, dueInMs: dueInMs(cart, next, time.now()) });
    cart = await save(cart, { keep: true, dueInMs: leaseMs });
    step = next;
  }
  return save(cart, { keep: false, dueInMs: null });
};
