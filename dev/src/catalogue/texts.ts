import { drawChance, drawOne, drawSome, type Draw } from '@tripgraph/simulators/random/draw';
import type { Template } from './templates/template.js';

/** What the gaps of a text are filled with. */
export type Gaps = { readonly place: string; readonly around: string; readonly supplier: string };

/** `text` with `{place}`, `{around}` and `{supplier}` filled in. */
export const fill = (text: string, gaps: Gaps): string =>
  text.replace(/\{(place|around|supplier)\}/g, (_gap, name: keyof Gaps) => gaps[name]);

const endings = [
  'with Tasting',
  'with Hotel Pickup',
  'in a Small Group',
  'for Families',
  'for Early Birds',
  'with a Local Expert',
  'with Lunch',
  'without the Crowds',
  'with Photos',
];
const openings = [
  'We meet a few minutes early so that everybody starts relaxed.',
  '{supplier} has run this tour for years, and it changes a little every season.',
  'This is how we show {place} to our own friends.',
  'You do not need to know anything about {place} before you come.',
];
const middles = [
  'The route is short enough for comfortable shoes and long enough to leave the busy streets behind.',
  'Along the way there is time for questions, pictures and the occasional detour.',
  'Your guide was born in {around} and knows which doors open when you knock.',
  'We keep groups small; nobody is left at the back.',
  'In hot or wet weather we know the shade and the roofs of {place}.',
  'There is a break halfway, and the nearest toilets are never far.',
  'We explain what you see in plain words and leave the dates to the books.',
];
const closings = [
  'It ends near where it began, with tips for the rest of your stay in {around}.',
  'Tell us before you book if you have allergies or need step-free access.',
  'Bring water, a hat and some curiosity.',
  'Children are welcome when an adult comes along.',
  'You will be back in {place} in time for dinner.',
];

/** A title of the template; one in four gets an ending of its own. */
export const drawTitle = (draw: Draw, template: Template, gaps: Gaps): string => {
  const title = fill(drawOne(draw, template.titles), gaps);
  return drawChance(draw, 0.25) ? `${title} ${drawOne(draw, endings)}` : title;
};

/** Three paragraphs: what it is, how it goes, what to know. */
export const drawDescription = (draw: Draw, template: Template, gaps: Gaps): string => {
  const paragraphs = [
    `${template.summary} ${drawOne(draw, openings)}`,
    drawSome(draw, middles, 3).join(' '),
    drawSome(draw, closings, 2).join(' '),
  ];
  return fill(paragraphs.join('\n\n'), gaps);
};
