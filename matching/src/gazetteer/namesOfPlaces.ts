import { foldName } from '../names/foldName.js';
import { nameStandings } from '../nameStanding.js';
import type { Gazetteer } from '../gazetteer.js';
import type { GazetteerRow } from './gazetteerRow.js';
import { numbersBuilder } from './numbers.js';
import { textIndexOf } from './textIndex.js';
import { textsBuilder, type Texts } from './texts.js';

/** Names of the places one after the other, better known ones first. */
type NameColumns = {
  readonly texts: Texts;
  readonly places: Uint32Array;
  /** Indexes in `nameStandings`. */
  readonly standings: Uint8Array;
  /** Where the names of each place begin. */
  readonly firsts: Uint32Array;
};

export type NamesOfPlaces = Pick<Gazetteer, 'namesOf' | 'named'>;

const namesOfPlaces = ({ texts, places, standings, firsts }: NameColumns): NamesOfPlaces => {
  const find = textIndexOf(texts);
  return {
    namesOf: (place) => {
      const first = firsts[place] ?? 0;
      const end = firsts[place + 1] ?? texts.count;
      return Array.from({ length: end - first }, (_name, offset) => texts.at(first + offset));
    },
    named: (folded) =>
      find(folded).map((index) => ({
        place: places[index] ?? 0,
        standing: nameStandings[standings[index] ?? 0] ?? 'OTHER',
      })),
  };
};

/** Takes the names of places in the order of the places. */
export const namesBuilder = (): {
  readonly add: (place: number, row: Pick<GazetteerRow, 'name' | 'names'>) => void;
  readonly build: () => NamesOfPlaces;
} => {
  const texts = textsBuilder();
  const places = numbersBuilder((length) => new Uint32Array(length));
  const standings = numbersBuilder((length) => new Uint8Array(length));
  const firsts = numbersBuilder((length) => new Uint32Array(length));
  return {
    add: (place, { name, names }) => {
      const known = new Set(['']);
      firsts.add(texts.count());
      for (const [index, standing] of nameStandings.entries()) {
        for (const one of standing === 'OWN' ? [foldName(name), ...names.OWN] : names[standing]) {
          if (known.has(one)) continue;
          known.add(one);
          texts.add(one);
          places.add(place);
          standings.add(index);
        }
      }
    },
    build: () =>
      namesOfPlaces({
        texts: texts.build(),
        places: places.build(),
        standings: standings.build(),
        firsts: firsts.build(),
      }),
  };
};
