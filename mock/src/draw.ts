import { createHash } from 'node:crypto';

/** Values that follow from a seed and a place, and from nothing else: the same each time, whatever is asked before. */
export type Draw = {
  /** From 0 up to, not including, 1. */
  readonly share: () => number;
  /** A whole number from `min` to `max`, both included. */
  readonly whole: (min: number, max: number) => number;
  /** One of these. Throws when there is none. */
  readonly one: <Choice>(choices: readonly Choice[]) => Choice;
  /** So many random bits, 128 at most. */
  readonly bits: (count: number) => bigint;
};

/** What stands at a place such as `Activity:act_….title`, for a seed. */
export const drawAt = (seed: string, place: string): Draw => {
  const bytes = createHash('sha256').update(`${seed}\0${place}`).digest();
  // Nothing here draws more often than there are words; who did would get the first ones again.
  let at = 0;
  const word = (): number => bytes.readUInt32BE((at++ % 8) * 4);
  const share = (): number => word() / 0x1_0000_0000;
  return {
    share,
    whole: (min, max) => min + Math.floor(share() * (max - min + 1)),
    one: (choices) => {
      if (choices.length === 0) throw new RangeError('there is nothing to choose from');
      return choices[Math.floor(share() * choices.length)] as (typeof choices)[number];
    },
    bits: (count) => BigInt(`0x${bytes.toString('hex', 0, 16)}`) >> BigInt(128 - count),
  };
};
