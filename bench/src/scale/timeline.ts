/** What is to happen and when, in ms since the beginning. */
export type Timeline = {
  readonly now: () => number;
  /** Does something that many ms from now; what is due at the same time is done in the order in which it was asked for. */
  readonly after: (delayMs: number, act: () => void) => void;
  /** Lets time pass until nothing is left to do, or until `endMs`. */
  readonly run: (endMs: number) => void;
};

type Due = { readonly at: number; readonly turn: number; readonly act: () => void };

const isBefore = (one: Due, other: Due): boolean => one.at < other.at || (one.at === other.at && one.turn < other.turn);

/** The next thing to do is always at the root of a binary heap. */
const heap = () => {
  const items: Due[] = [];
  const swap = (one: number, other: number): void => {
    const kept = items[one] as Due;
    items[one] = items[other] as Due;
    items[other] = kept;
  };
  const goesUp = (index: number): boolean => index > 0 && isBefore(items[index] as Due, items[(index - 1) >> 1] as Due);
  const smallest = (index: number): number => {
    let least = index;
    for (const child of [2 * index + 1, 2 * index + 2])
      if (child < items.length && isBefore(items[child] as Due, items[least] as Due)) least = child;
    return least;
  };
  return {
    first: (): Due | undefined => items[0],
    add: (due: Due): void => {
      let index = items.push(due) - 1;
      for (; goesUp(index); index = (index - 1) >> 1) swap(index, (index - 1) >> 1);
    },
    removeFirst: (): void => {
      const last = items.pop() as Due;
      if (items.length === 0) return;
      items[0] = last;
      for (let index = 0, next = smallest(0); next !== index; next = smallest(index)) {
        swap(index, next);
        index = next;
      }
    },
  };
};

/** A time that passes from one thing to do to the next, and knows no clock. */
export const timeline = (): Timeline => {
  const waiting = heap();
  let now = 0;
  let turn = 0;
  return {
    now: () => now,
    after: (delayMs, act) => waiting.add({ at: now + delayMs, turn: (turn += 1), act }),
    run: (endMs) => {
      for (let due = waiting.first(); due && due.at <= endMs; due = waiting.first()) {
        waiting.removeFirst();
        now = due.at;
        due.act();
      }
      if (endMs < Infinity) now = endMs;
    },
  };
};
