import type { MoneyRecord, OptionRecord } from '@tripgraph/activities/load/records';
import type { BookingRules } from './bookingRules.js';
import type { Category } from './categories.js';
import { drawChance, drawOne, drawSome, drawWhole, type Draw } from '@tripgraph/simulators/random/draw';
import type { Template } from './templates/template.js';
import { drawUnits, groupUnits, type Pricing } from './units.js';

/** An option before it is said when and how it can be booked. */
export type BareOption = Omit<OptionRecord, keyof BookingRules>;

type Wanted = {
  readonly activityId: string;
  readonly template: Template;
  readonly categories: readonly Category[];
  /** Null when it is priced on request: its options then have no units. */
  readonly pricing: Pricing | null;
};

const variants: ReadonlyArray<{ readonly title: string; readonly factor: number; readonly group?: boolean }> = [
  { title: 'Premium', factor: 1.5 },
  { title: 'With hotel pickup', factor: 1.25 },
  { title: 'With lunch', factor: 1.35 },
  { title: 'Private group', factor: 1.1, group: true },
  { title: 'Small group', factor: 1.2 },
];

const drawStartTimes = (draw: Draw, template: Template): readonly string[] =>
  drawSome(draw, template.startTimes, drawWhole(draw, 1, 3)).sort();

/** One to three options, the default one first. Ids start with the activity's, so that they are unique everywhere. */
export const drawOptions = (
  draw: Draw,
  { activityId, template, categories, pricing }: Wanted,
): readonly BareOption[] => {
  const count = drawChance(draw, 0.6) ? 1 : drawChance(draw, 0.7) ? 2 : 3;
  const others = drawSome(draw, variants, count - 1);
  const standard = { title: 'Standard', factor: 1, group: categories[0] === 'PRIVATE_TOURS' && drawChance(draw, 0.5) };
  return [standard, ...others].map(({ title, factor, group }, index) => {
    const id = `${activityId}-${index + 1}`;
    const scaled = pricing && { ...pricing, adultEuros: pricing.adultEuros * factor };
    const priced =
      scaled && (group ? groupUnits(id, scaled) : drawUnits(draw, id, scaled, categories.includes('ADULTS_ONLY')));
    return {
      id,
      title,
      isDefault: index === 0,
      startTimes: drawStartTimes(draw, template),
      minUnits: drawChance(draw, 0.85) ? 1 : 2,
      maxUnits: drawChance(draw, 0.3) ? null : drawOne(draw, [6, 8, 10, 12, 15, 20, 30]),
      units: priced ?? [],
    };
  });
};

/** The lowest price above zero of what an adult books in the default option; null when there is none. */
export const fromPriceOf = (options: readonly BareOption[]): MoneyRecord | null => {
  const units = options.find(({ isDefault }) => isDefault)?.units ?? [];
  const prices = units.filter(({ type }) => type === 'ADULT' || type === 'OTHER').map(({ price }) => price);
  return prices.filter(({ amount }) => amount > 0).sort((a, b) => a.amount - b.amount)[0] ?? null;
};
