import type { FeatureType } from '../generated/graphql.js';
import { minutesText } from '../time/timeText.js';

/** Headings of what suppliers say, in the order in which they are shown. */
export const featureHeadings: ReadonlyArray<readonly [FeatureType, string]> = [
  ['HIGHLIGHT', 'Highlights'],
  ['INCLUSION', 'Included'],
  ['EXCLUSION', 'Not included'],
  ['PREBOOKING_INFORMATION', 'Before you book'],
  ['PREARRIVAL_INFORMATION', 'Before you come'],
  ['REDEMPTION_INSTRUCTION', 'On the spot'],
  ['ACCESSIBILITY_INFORMATION', 'Accessibility'],
  ['ADDITIONAL_INFORMATION', 'Good to know'],
  ['BOOKING_TERM', 'Terms of booking'],
  ['CANCELLATION_TERM', 'Terms of cancelling'],
];

type Tier = { readonly untilMinutesBeforeStart: number; readonly refundPercent: number };

const refundText = (percent: number): string => (percent === 100 ? 'All is refunded' : `${percent} % are refunded`);

/** What is got back by when, from the most generous to the least. */
export const policyTexts = (tiers: readonly Tier[]): readonly string[] =>
  tiers.length === 0
    ? ['Nothing is refunded.']
    : tiers.map(
        ({ untilMinutesBeforeStart, refundPercent }) =>
          `${refundText(refundPercent)} until ${minutesText(untilMinutesBeforeStart)} before the start.`,
      );
