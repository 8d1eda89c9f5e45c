import type { Variables } from './costRules.js';

/** A number that is known, or one that depends on the variables of a request. */
export type Amount = number | ((variables: Variables) => number);

/** The amount for these variables. */
export const valueOf = (amount: Amount, variables: Variables): number =>
  typeof amount === 'number' ? amount : amount(variables);

type Variable = Exclude<Amount, number>;

/** What is known is added up once. */
export const sum = (amounts: readonly Amount[]): Amount => {
  let known = 0;
  const others: Variable[] = [];
  for (const amount of amounts) {
    if (typeof amount === 'number') known += amount;
    else others.push(amount);
  }
  const [first, second] = others;
  if (!first) return known;
  if (!second) return known === 0 ? first : (variables) => known + first(variables);
  return (variables) => {
    let total = known;
    for (const other of others) total += other(variables);
    return total;
  };
};

export const product = (left: Amount, right: Amount): Amount => {
  if (left === 0 || right === 0) return 0;
  if (left === 1) return right;
  if (right === 1) return left;
  if (typeof left === 'number')
    return typeof right === 'number' ? left * right : (variables) => left * right(variables);
  return typeof right === 'number'
    ? (variables) => left(variables) * right
    : (variables) => left(variables) * right(variables);
};
