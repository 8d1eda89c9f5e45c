/** The next number of a random sequence, from 0 up to, not including, 1. */
export type Draw = () => number;

const mix = (state: number, key: number): number => {
  let hash = Math.imul(state ^ key, 0x9e3779b1);
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35) ^ (hash >>> 16);
};

/**
 * A random sequence that `keys` (whole numbers below 2^32) fix for good: sfc32 of PractRand
 * (https://pracrand.sourceforge.net), which is small, fast and passes the usual statistical tests.
 */
export const createDraw = (...keys: readonly number[]): Draw => {
  const hash = keys.reduce(mix, 0x2545f491);
  let a = hash | 0;
  let b = mix(hash, 1) | 0;
  let c = mix(hash, 2) | 0;
  let counter = 1;
  const next = (): number => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 0x1_0000_0000;
  };
  // The first draws still show the keys.
  for (let round = 0; round < 12; round += 1) next();
  return next;
};

/** A whole number from `min` to `max`, both included. */
export const drawWhole = (draw: Draw, min: number, max: number): number => min + Math.floor(draw() * (max - min + 1));

/** True with this probability, 0 to 1. */
export const drawChance = (draw: Draw, probability: number): boolean => draw() < probability;

/** One of `choices`, each as likely as the others. Throws when there is none. */
export const drawOne = <Choice>(draw: Draw, choices: readonly Choice[]): Choice => {
  if (choices.length === 0) throw new RangeError('there is nothing to choose from');
  return choices[Math.floor(draw() * choices.length)] as Choice;
};

/** `count` different ones of `choices`, or all of them when there are fewer, in random order. */
export const drawSome = <Choice>(draw: Draw, choices: readonly Choice[], count: number): Choice[] => {
  const rest = [...choices];
  return Array.from(
    { length: Math.min(count, rest.length) },
    () => rest.splice(Math.floor(draw() * rest.length), 1)[0] as Choice,
  );
};

/** A value of the standard normal distribution: mean 0, deviation 1 (Box and Muller). */
export const drawNormal = (draw: Draw): number => Math.sqrt(-2 * Math.log(1 - draw())) * Math.cos(2 * Math.PI * draw());

/** A value of the log-normal distribution around `median`; two thirds lie within a factor of e^`spread`. */
export const drawLogNormal = (draw: Draw, median: number, spread: number): number =>
  median * Math.exp(spread * drawNormal(draw));

/** 74 random bits, as a UUIDv7 takes them. */
export const drawUuidBits = (draw: Draw): bigint => {
  const word = (): bigint => BigInt(Math.floor(draw() * 0x1_0000_0000));
  return (word() << 42n) ^ (word() << 21n) ^ word();
};
