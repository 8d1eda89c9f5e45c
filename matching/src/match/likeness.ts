import type { Gazetteer } from '../gazetteer.js';
import { mistakesBetween } from '../names/mistakes.js';
import type { Readings } from '../names/readNames.js';
import { nameScores } from './scores.js';

/** In a shorter name another letter makes another name; a longer one bears two. */
const shortestWithMistake = 5;
const shortestWithTwo = 9;
const shortestPart = 4;
/** Every name around is compared with each of them. */
const mostNames = 5;

const mistakesBorne = (name: string): number =>
  name.length >= shortestWithTwo ? 2 : name.length >= shortestWithMistake ? 1 : 0;

const isPart = (part: string, whole: string): boolean =>
  part.length >= shortestPart && ` ${whole} `.includes(` ${part} `);

const compare = (wanted: string, name: string): number => {
  const mistakes = mistakesBetween(wanted, name, Math.min(mistakesBorne(wanted), mistakesBorne(name)));
  if (mistakes !== null && mistakes < 2) return nameScores.oneMistake;
  if (mistakes !== null) return nameScores.twoMistakes;
  return isPart(name, wanted) || isPart(wanted, name) ? nameScores.part : 0;
};

/** How much one of a place's names is like a wanted one; 0 when none is. */
export const likeness = (gazetteer: Gazetteer, names: readonly Readings[]): ((place: number) => number) => {
  const wanted = [
    ...new Set(
      names
        .slice(0, mostNames)
        .flat()
        .flatMap(({ spellings }) => spellings),
    ),
  ];
  return (place) => {
    let best = 0;
    for (const name of gazetteer.namesOf(place)) for (const one of wanted) best = Math.max(best, compare(one, name));
    return best;
  };
};
