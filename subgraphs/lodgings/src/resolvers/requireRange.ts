import { problem } from '@tripgraph/errors/problem';

/** Throws BAD_USER_INPUT, with what was expected and got, for a number outside of `from` to `to`. */
export const requireRange = (argument: string, value: number, from: number, to: number): number => {
  if (value >= from && value <= to) return value;
  throw problem('BAD_USER_INPUT', `"${argument}" is ${value}; it takes ${from} to ${to}.`);
};
