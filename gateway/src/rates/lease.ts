import { newMeter, roomOf, type Meter } from './meter.js';
import type { Pool, Taken } from './pool.js';
import type { Quota } from './quota.js';

/** One that was told that the pool is empty does not ask again for so long. */
const shortestPauseMs = 5;

/** What this process has taken out of the pool for one client. It is asked for more in the background. */
export class Lease {
  /** Taken out and not spent; negative: spent, and not yet taken out. */
  units = 0;
  #emptyUntilMs = 0;
  #asking: Promise<void> | undefined;
  /** Of what the pool has said last. */
  readonly #said: Meter;

  constructor(
    private readonly name: string,
    private readonly pool: Pool,
    private readonly nowMs: () => number,
  ) {
    this.#said = newMeter(nowMs());
  }

  /** How long there is nothing to be taken out, as the pool has said; not more than 0 where that is not so. */
  emptyForMs(): number {
    return this.#emptyUntilMs - this.nowMs();
  }

  /** What the pool has said of emptiness was of another quota. */
  forget(): void {
    this.#emptyUntilMs = 0;
  }

  /** How much may be spent by what the pool has said last. */
  room(quota: Quota): number {
    return roomOf(this.#said, quota, this.nowMs()) + this.units;
  }

  /** Asks the pool for so much unless it is being asked; false where it is not asked. */
  ask(quota: Quota, wanted: number): boolean {
    if (this.#asking) return true;
    const owed = Math.max(0, -this.units);
    const asked = this.pool(this.name, quota, owed, wanted);
    if (!asked) return false;
    this.#asking = asked
      .then(
        (taken) => this.#receive(taken, owed, quota),
        () => undefined,
      )
      .finally(() => (this.#asking = undefined));
    return true;
  }

  /** Resolves when the pool has said something, or after so long. */
  wait(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      void (this.#asking ?? Promise.resolve()).then(() => {
        clearTimeout(timer);
        resolve();
      });
    });
  }

  #receive({ granted, backlogMs }: Taken, owed: number, { capacity, unitsPerMs }: Quota): void {
    const now = this.nowMs();
    this.units += owed + granted;
    this.#said.spent = backlogMs * unitsPerMs;
    this.#said.atMs = now;
    if (granted > 0) return;
    // What is owed by now will be taken out, too.
    const missing = 1 - capacity + Math.max(0, -this.units);
    this.#emptyUntilMs = now + Math.max(shortestPauseMs, backlogMs + missing / unitsPerMs);
  }
}
