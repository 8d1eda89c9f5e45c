import type { Gazetteer } from '@tripgraph/matching/gazetteer';
import { groupBy } from '../../load/groupBy.js';
import type { LabelledCase } from './labelledCase.js';
import { labelledSet } from './labelledSet.js';
import { figuresOf, judgeAll, type Figures, type Judged } from './judge.js';
import { traps } from './traps.js';
import type { World } from './world.js';

/** How well the cases of one kind are matched. */
export type Measured = { readonly figures: Figures; readonly judged: readonly Judged[] };

export type Quality = {
  readonly dataVersion: string;
  /** Cases made of real places, by what was done to them. */
  readonly made: Measured & { readonly bySituation: Readonly<Record<string, Figures>> };
  /** Cases that were written by hand. */
  readonly traps: Measured;
};

const measure = (gazetteer: Gazetteer, cases: readonly LabelledCase[]): Measured => {
  const judged = judgeAll(gazetteer, cases);
  return { figures: figuresOf(judged), judged };
};

const bySituation = (judged: readonly Judged[]): Readonly<Record<string, Figures>> => {
  const groups = groupBy(judged, ({ labelled }) => labelled.situation);
  return Object.fromEntries([...groups].map(([situation, group]) => [situation, figuresOf(group)]));
};

/** Matches made-up cases and traps with all places of the world. */
export const measureQuality = (
  { gazetteer, places }: World,
  options: { readonly cases: number; readonly seed: number },
): Quality => {
  const made = measure(gazetteer, labelledSet(places, options.cases, options.seed));
  return {
    dataVersion: gazetteer.dataVersion,
    made: { ...made, bySituation: bySituation(made.judged) },
    traps: measure(gazetteer, traps),
  };
};
