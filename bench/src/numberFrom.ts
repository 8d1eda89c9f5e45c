import { InvalidArgumentError } from 'commander';

/** Reads a flag's value: a number within bounds. */
export const numberFrom =
  (min: number, max: number) =>
  (text: string): number => {
    const value = text.trim() === '' ? Number.NaN : Number(text);
    if (value >= min && value <= max) return value;
    throw new InvalidArgumentError(`Give a number from ${min} to ${max}.`);
  };

/** The same, and nothing between two numbers. */
export const wholeNumberFrom =
  (min: number, max: number) =>
  (text: string): number => {
    const value = numberFrom(min, max)(text);
    if (Number.isInteger(value)) return value;
    throw new InvalidArgumentError('Give a whole number.');
  };
