import type { Draw } from './draw.js';
import type { Slot } from './textValue.js';

type Range = readonly [from: number, to: number];
type Rule = readonly [pattern: RegExp, range: Range, step?: number];

/** By the field's name; the first that fits. Of two that belong together the larger one is never below the smaller one. */
const wholeRules: readonly Rule[] = [
  [/precision|decimals/i, [2, 2]],
  [/position|index/i, [0, 3]],
  [/percent/i, [25, 100], 25],
  [/amount|price|total$|cost|fee/i, [1_500, 24_000], 50],
  [/minutes?(To|Max)|max.*minutes/i, [180, 480], 30],
  [/minutes|duration/i, [30, 180], 30],
  [/seconds/i, [30, 600], 30],
  [/hours/i, [1, 12]],
  [/population/i, [20_000, 3_000_000], 1_000],
  [/year/i, [1950, 2024]],
  [/(max|to).*age|ageTo/i, [65, 99]],
  [/age/i, [4, 18]],
  [/(max|limit)/i, [10, 20]],
  [/(min|from|least)/i, [1, 1]],
  [/quantity|pax/i, [1, 4]],
  [/count|vacanc|capacity|stock|total/i, [3, 80]],
];

const floatRules: readonly Rule[] = [
  [/lat/i, [36, 60], 0.0001],
  [/lon|lng/i, [-9, 30], 0.0001],
  [/rating|average|score|stars/i, [3, 5], 0.1],
  [/km|distance|radius/i, [0.2, 25], 0.1],
  [/percent/i, [0, 100], 1],
];

const decided = /(?<![\d.])(-?\d+(?:\.\d+)?) to (-?\d+(?:\.\d+)?)(?![\d.]*\^)/;

/** A range that a description gives: "1 to 5". */
const rangeIn = (description: string): Range | undefined => {
  const [, from, to] = decided.exec(description) ?? [];
  return from === undefined || to === undefined ? undefined : [Number(from), Number(to)];
};

const stepped = ([from, to]: Range, step: number, draw: Draw): number => {
  const steps = Math.floor((to - from) / step + 1e-9);
  return Number((from + draw.whole(0, steps) * step).toFixed(6));
};

const within = (range: Range, limit: Range | undefined): Range =>
  limit === undefined || (range[0] >= limit[0] && range[1] <= limit[1]) ? range : limit;

/** A whole number of 32 bits for a field. */
export const wholeValue = ({ fieldName, description }: Slot, draw: Draw): number => {
  const rule = wholeRules.find(([pattern]) => pattern.test(fieldName));
  const range = within(rule?.[1] ?? [1, 100], rangeIn(description));
  return Math.round(stepped(range, range === rule?.[1] ? (rule[2] ?? 1) : 1, draw));
};

/** A number with a fraction for a field. */
export const floatValue = ({ fieldName, description }: Slot, draw: Draw): number => {
  const rule = floatRules.find(([pattern]) => pattern.test(fieldName));
  const range = within(rule?.[1] ?? [0, 100], rangeIn(description));
  return stepped(range, rule?.[2] ?? 0.01, draw);
};
