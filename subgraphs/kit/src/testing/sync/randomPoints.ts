/** Numbers from 0 to 1, the same for a seed (mulberry32). */
const randomFrom = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

/** Up to `count` different whole numbers from 1 to `last`, in order; the same for a seed. */
export const randomPoints = (count: number, last: number, seed: number): readonly number[] => {
  const random = randomFrom(seed);
  const points = new Set<number>();
  while (points.size < Math.min(count, last)) points.add(1 + Math.floor(random() * last));
  return [...points].sort((one, other) => one - other);
};
