import { pathUp, type Gazetteer } from '../gazetteer.js';
import type { NameStanding } from '../nameStanding.js';
import type { NameToFind, Readings } from '../names/readNames.js';
import { mayBeIn } from './countries.js';
import { codeOfCountryName } from './countryNames.js';
import { nameScores } from './scores.js';
import type { Search } from './search.js';

/** How well a name fits each place that has it, as far as it may be in the country and lies in what the name says. */
export type Namesakes = ReadonlyMap<number, number>;

const scoreOf: Readonly<Record<NameStanding, number>> = {
  OWN: nameScores.own,
  LOCAL: nameScores.local,
  OTHER: nameScores.other,
};

/** The end of a region's id is its code: "texas" and "tx" both name `plc_region_us_tx`. */
const isCalled = (gazetteer: Gazetteer, area: number, folded: string): boolean =>
  gazetteer.namesOf(area).includes(folded) ||
  gazetteer.idOf(area).endsWith(`_${folded}`) ||
  (gazetteer.kindOf(area) === 'COUNTRY' && codeOfCountryName(folded) === gazetteer.countryOf(area));

const liesIn = (gazetteer: Gazetteer, place: number, { within }: NameToFind): boolean => {
  const above = pathUp(gazetteer, place).slice(1);
  return within.every((name) => above.some((area) => isCalled(gazetteer, area, name)));
};

type Namesake = { readonly place: number; readonly nameScore: number; readonly isWithin: boolean };

const calledSo = (gazetteer: Gazetteer, folded: string): ReturnType<Gazetteer['named']> => {
  const code = codeOfCountryName(folded);
  const country = code === null ? null : gazetteer.countryWithCode(code);
  return [...gazetteer.named(folded), ...(country === null ? [] : [{ place: country, standing: 'LOCAL' as const }])];
};

const namesakesBy = (gazetteer: Gazetteer, name: NameToFind, countryCode: string | null): Namesake[] =>
  name.spellings.flatMap((spelling, index) =>
    calledSo(gazetteer, spelling)
      .filter(({ place }) => countryCode === null || mayBeIn(countryCode, gazetteer.countryOf(place)))
      .map(({ place, standing }) => ({
        place,
        nameScore: scoreOf[index === 0 || standing === 'OTHER' ? standing : 'LOCAL'],
        isWithin: name.within.length > 0 && liesIn(gazetteer, place, name),
      })),
  );

const firstNamesakes = (gazetteer: Gazetteer, readings: Readings, countryCode: string | null): Namesake[] => {
  for (const reading of readings) {
    const found = namesakesBy(gazetteer, reading, countryCode);
    if (found.length > 0) return found;
  }
  return [];
};

/** All places of the wanted names. What lies in what its name says is preferred to everything else of that name. */
export const namesakesOf = (gazetteer: Gazetteer, { names, countryCode }: Search): Namesakes => {
  const all = names.flatMap((readings) => firstNamesakes(gazetteer, readings, countryCode));
  const within = all.filter(({ isWithin }) => isWithin);
  const scores = new Map<number, number>();
  for (const { place, nameScore } of within.length > 0 ? within : all)
    scores.set(place, Math.max(nameScore, scores.get(place) ?? 0));
  return scores;
};
