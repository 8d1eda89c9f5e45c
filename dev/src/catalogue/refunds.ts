import type { ActivityRecord } from '@tripgraph/activities/load/records';
import type { Draw } from '@tripgraph/simulators/random/draw';

type RefundTiers = ActivityRecord['refundTiers'];

const day = 24 * 60;
const freeUntil = (minutes: number): RefundTiers => [{ untilMinutesBeforeStart: minutes, refundPercent: 100 }];

/** Terms and how many of a hundred activities have them; most generous tier first, none for no refund. */
const terms: ReadonlyArray<readonly [number, RefundTiers]> = [
  [58, freeUntil(day)],
  [12, freeUntil(2 * day)],
  [4, freeUntil(2 * 60)],
  [9, [...freeUntil(7 * day), { untilMinutesBeforeStart: 2 * day, refundPercent: 50 }]],
  [
    4,
    [
      ...freeUntil(30 * day),
      { untilMinutesBeforeStart: 14 * day, refundPercent: 75 },
      { untilMinutesBeforeStart: 7 * day, refundPercent: 25 },
    ],
  ],
  [13, []],
];

/** The refund tiers of one activity. */
export const drawRefundTiers = (draw: Draw): RefundTiers => {
  let rest = draw() * 100;
  for (const [share, tiers] of terms) {
    rest -= share;
    if (rest < 0) return tiers;
  }
  return [];
};
