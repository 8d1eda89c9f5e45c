import type { SimulatedPoint } from '../points/simulatedPoint.js';
import { createDraw, drawOne } from '../random/draw.js';
import type { CmsPlace } from './cmsPlaces.js';

/** A row of `narratives`, without its id. */
export type CmsNarrative = {
  readonly subjectType: 'Place' | 'PointOfInterest';
  readonly subjectId: number;
  readonly locale: string;
  readonly body: string;
  readonly author: string;
};

const authors = ['Ada Lind', 'Jonas Weber', 'Mira Okafor', 'Tom Hale'];

type Words = readonly [opening: readonly string[], middle: readonly string[], close: readonly string[]];

const english: Words = [
  ['$ rewards those who walk.', 'Nobody sees all of $ in a day.', 'Begin in $ early, before the streets fill.'],
  ['The morning belongs to the markets, the evening to the terraces.', 'Follow the river until the houses get lower.'],
  ['Leave time for nothing at all.', 'Ask the baker; bakers know.', 'Come back in winter, too.'],
];
const german: Words = [
  ['$ belohnt alle, die zu Fuß gehen.', 'Niemand sieht $ an einem Tag.', 'Beginnen Sie früh in $.'],
  ['Der Morgen gehört den Märkten, der Abend den Terrassen.', 'Folgen Sie dem Fluss, bis die Häuser kleiner werden.'],
  ['Lassen Sie Zeit für gar nichts.', 'Fragen Sie beim Bäcker nach.', 'Kommen Sie auch im Winter.'],
];

/** As the CMS's editor writes HTML: with classes and styles of its own. */
const bodyOf = (words: Words, name: string, ...keys: readonly number[]): string => {
  const draw = createDraw(...keys);
  const [opening, middle, close] = words.map((choices) => drawOne(draw, choices).replace('$', name));
  return `<p class="lead" style="margin:0"><strong>${opening}</strong></p>\n<p>${middle} <em>${close}</em></p>`;
};

const narrative = (
  seed: number,
  subjectType: CmsNarrative['subjectType'],
  subject: { readonly id: number; readonly name: string },
  locale: string,
): CmsNarrative => ({
  subjectType,
  subjectId: subject.id,
  locale,
  body: bodyOf(locale === 'de' ? german : english, subject.name, seed, 12, subject.id, locale === 'de' ? 1 : 0),
  author: drawOne(createDraw(seed, 13, subject.id), authors),
});

/** All places in English and German; points of interest of some rank in English, the foremost in German as well. */
export const cmsNarratives = (
  seed: number,
  places: readonly CmsPlace[],
  points: readonly SimulatedPoint[],
): readonly CmsNarrative[] => [
  ...places.flatMap((place) => ['en', 'de'].map((locale) => narrative(seed, 'Place', place, locale))),
  ...points.flatMap(({ number: id, name, rank }) =>
    (rank >= 90 ? ['en', 'de'] : rank >= 50 ? ['en'] : []).map((locale) =>
      narrative(seed, 'PointOfInterest', { id, name }, locale),
    ),
  ),
];
