import { createHash } from 'node:crypto';
import type { Random } from '../../differential/random.js';
import type { Partner, Wish } from '../clients/bookingClient.js';
import type { Content } from '../history/attempt.js';
import type { Offer, Offers } from './offers.js';

/** What a client does with a hold that it has. */
export type Ending =
  'confirm' | 'confirmEarly' | 'confirmThenCancel' | 'extendThenConfirm' | 'cancel' | 'confirmOrCancel' | 'leave';

/** How one attempt to book goes. */
export type Script = {
  readonly wish: Wish;
  readonly ending: Ending;
  /** The hold is sent twice at once. */
  readonly twice: boolean;
  /** Then the same uuid is sent with this content. */
  readonly other: Content | undefined;
  /** What was made is asked for in the end. */
  readonly look: boolean;
};

const endings: ReadonlyArray<readonly [Ending, number]> = [
  ['confirm', 0.34],
  ['confirmEarly', 0.08],
  ['confirmThenCancel', 0.16],
  ['extendThenConfirm', 0.08],
  ['cancel', 0.1],
  ['confirmOrCancel', 0.08],
  ['leave', 0.16],
];

/** The same uuid (version 4) for the same words. */
const uuidOf = (...words: ReadonlyArray<string | number>): string => {
  const hex = createHash('sha256').update(words.join(' ')).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};

const drawEnding = (random: Random): Ending => {
  let share = random.below(1_000) / 1_000;
  for (const [ending, weight] of endings) {
    share -= weight;
    if (share < 0) return ending;
  }
  return 'confirm';
};

const drawContent = ({ activityId, optionId, availabilityId, units }: Offer, random: Random): Content => {
  const [adult = '', family] = units;
  const adults = 1 + random.below(4);
  const families = family !== undefined && random.chance(0.2) ? 1 : 0;
  const asked = { [adult]: adults, ...(family !== undefined && families > 0 && { [family]: families }) };
  return { activityId, optionId, availabilityId, units: asked, pax: adults + families };
};

const hotShare = 0.4;

/** What a seed decides about the attempt with this number. */
export const drawScript = (
  random: Random,
  offers: Offers,
  partners: readonly Partner[],
  seed: string,
  number: number,
): Script => {
  const isHot = offers.cool.length === 0 || random.chance(hotShare);
  const offer = random.pick(isHot ? offers.hot : offers.cool);
  const content = drawContent(offer, random);
  return {
    wish: { partner: random.pick(partners), uuid: uuidOf(seed, number), content },
    ending: drawEnding(random),
    twice: random.chance(0.1),
    other: random.chance(0.03) ? drawContent(offer, random) : undefined,
    look: random.chance(0.15),
  };
};
