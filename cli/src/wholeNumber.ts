import { InvalidArgumentError } from 'commander';

/** Reads a flag's value: a whole number within bounds, digits only ("_" may part them). */
export const wholeNumber =
  (min: number, max: number) =>
  (text: string): number => {
    const value = /^\d[\d_]*$/.test(text) ? Number(text.replaceAll('_', '')) : Number.NaN;
    if (value >= min && value <= max) return value;
    throw new InvalidArgumentError(`Give a whole number from ${min} to ${max}.`);
  };
