import type { Draw } from './draw.js';

/** Things to choose from, some more likely than others. */
export type Weighted<Choice> = { readonly choices: readonly Choice[]; readonly draw: (draw: Draw) => Choice };

/** Makes `choices` as likely as their weights, which are not negative. Drawing throws when the weights add up to nothing. */
export const createWeighted = <Choice>(
  choices: readonly Choice[],
  weightOf: (choice: Choice) => number,
): Weighted<Choice> => {
  const sums = new Float64Array(choices.length);
  let total = 0;
  choices.forEach((choice, index) => {
    total += weightOf(choice);
    sums[index] = total;
  });
  const firstAbove = (target: number): number => {
    let low = 0;
    let high = choices.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] as number) > target) high = middle;
      else low = middle + 1;
    }
    return low;
  };
  return {
    choices,
    draw: (draw) => {
      if (total <= 0) throw new RangeError('there is nothing to choose from');
      return choices[firstAbove(draw() * total)] as Choice;
    },
  };
};
