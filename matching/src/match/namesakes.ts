import { pathUp, type Gazetteer } from '../gazetteer.js';
import type { NameStanding } from '../nameStanding.js';
import type { NameToFind } from '../names/readNames.js';
import { mayBeIn } from './countries.js';
import { nameScores } from './scores.js';
import type { Search } from './search.js';

/** How well a name fits each place that has it, as far as it may be in the country and lies in what the name says. */
export type Namesakes = ReadonlyMap<number, { readonly nameScore: number; readonly isWithin: boolean }>;

const scoreOf: Readonly<Record<NameStanding, number>> = {
  OWN: nameScores.own,
  LOCAL: nameScores.local,
  OTHER: nameScores.other,
};

/** The end of a region's id is its code: "texas" and "tx" both name `plc_region_us_tx`. */
const isCalled = (gazetteer: Gazetteer, area: number, folded: string): boolean =>
  gazetteer.namesOf(area).includes(folded) ||
  gazetteer.idOf(area).endsWith(`_${folded}`) ||
  (gazetteer.kindOf(area) === 'COUNTRY' && mayBeIn(folded.toUpperCase(), gazetteer.countryOf(area)));

const liesIn = (gazetteer: Gazetteer, place: number, { within }: NameToFind): boolean => {
  const above = pathUp(gazetteer, place).slice(1);
  return within.every((name) => above.some((area) => isCalled(gazetteer, area, name)));
};

/** All places of the wanted names. What lies in what its name says is preferred to everything else of that name. */
export const namesakesOf = (gazetteer: Gazetteer, search: Search): Namesakes => {
  const found = new Map<number, { nameScore: number; isWithin: boolean }>();
  for (const name of search.names) {
    for (const [index, spelling] of name.spellings.entries()) {
      for (const { place, standing } of gazetteer.named(spelling)) {
        if (search.countryCode !== null && !mayBeIn(search.countryCode, gazetteer.countryOf(place))) continue;
        const nameScore = scoreOf[index === 0 || standing === 'OTHER' ? standing : 'LOCAL'];
        const isWithin = name.within.length > 0 && liesIn(gazetteer, place, name);
        const known = found.get(place);
        found.set(place, {
          nameScore: Math.max(nameScore, known?.nameScore ?? 0),
          isWithin: isWithin || (known?.isWithin ?? false),
        });
      }
    }
  }
  const within = [...found].filter(([, { isWithin }]) => isWithin);
  return within.length > 0 ? new Map(within) : found;
};
