import type { Gazetteer } from '@tripgraph/matching/gazetteer';
import { matchPlace } from '@tripgraph/matching/matchPlace';
import type { PlaceLink } from '@tripgraph/matching/wanted';
import type { LabelledCase } from './labelledCase.js';

export type Outcome =
  /** The place that was meant, or no place where nobody can tell. */
  | 'RIGHT'
  /** Another place. */
  | 'WRONG'
  /** No place, but the region or country that it is in. */
  | 'AREA'
  /** No place, and a region or country that it is not in. */
  | 'WRONG_AREA'
  /** Nothing at all. */
  | 'NOTHING';

export type Judged = { readonly labelled: LabelledCase; readonly link: PlaceLink | null; readonly outcome: Outcome };

export type Figures = {
  readonly cases: number;
  readonly right: number;
  readonly wrong: number;
  readonly area: number;
  readonly wrongArea: number;
  readonly nothing: number;
  /** Of the links to a place, the share that is right; 1 when there are none. */
  readonly precision: number;
  /** Of all cases, the share that is right. */
  readonly recall: number;
};

const isFallback = ({ matchedBy, confidence }: PlaceLink): boolean =>
  (matchedBy === 'REGION' || matchedBy === 'COUNTRY') && confidence < 1;

const isWithin = (gazetteer: Gazetteer, placeId: string, areaId: string): boolean => {
  let place = gazetteer.withId(placeId);
  while (place !== null && gazetteer.idOf(place) !== areaId) place = gazetteer.parentOf(place);
  return place !== null;
};

const judge = (gazetteer: Gazetteer, { placeId }: LabelledCase, link: PlaceLink | null): Outcome => {
  if (link === null) return placeId === null ? 'RIGHT' : 'NOTHING';
  if (!isFallback(link)) return link.placeId === placeId ? 'RIGHT' : 'WRONG';
  if (placeId === null) return 'RIGHT';
  return isWithin(gazetteer, placeId, link.placeId) ? 'AREA' : 'WRONG_AREA';
};

/** Matches every case. */
export const judgeAll = (gazetteer: Gazetteer, cases: readonly LabelledCase[]): Judged[] =>
  cases.map((labelled) => {
    const link = matchPlace(gazetteer, labelled.wanted);
    return { labelled, link, outcome: judge(gazetteer, labelled, link) };
  });

export const figuresOf = (judged: readonly Judged[]): Figures => {
  const count = (outcome: Outcome): number => judged.filter((each) => each.outcome === outcome).length;
  const [right, wrong] = [count('RIGHT'), count('WRONG')];
  return {
    cases: judged.length,
    right,
    wrong,
    area: count('AREA'),
    wrongArea: count('WRONG_AREA'),
    nothing: count('NOTHING'),
    precision: right + wrong === 0 ? 1 : right / (right + wrong),
    recall: judged.length === 0 ? 1 : right / judged.length,
  };
};
