import type { ActivityRecord } from './records.js';

/** Table schedule's columns, in the order of scheduleRows. */
export const scheduleColumns = [
  'activity_id',
  'option_id',
  'position',
  'availability_type',
  'valid_from',
  'valid_until',
  'weekdays',
  'months',
  'start_times',
  'opening_hours',
  'duration_minutes',
  'capacity',
  'capacity_per_unit',
  'cutoff_minutes',
  'closed_dates',
];

/** Rows of table schedule: the rules of an activity's options. */
export const scheduleRows = ({ id, options }: ActivityRecord): ReadonlyArray<readonly unknown[]> =>
  options.flatMap((option) =>
    option.schedules.map((rule, position) => [
      id,
      option.id,
      position,
      option.availabilityType,
      rule.validFrom,
      rule.validUntil,
      rule.weekdays,
      rule.months,
      rule.startTimes,
      JSON.stringify(rule.openingHours),
      rule.durationMinutes,
      rule.capacity,
      rule.capacityPerUnit,
      option.cutoffMinutes,
      rule.closedDates,
    ]),
  );

/** Table allotment's columns, in the order of allotmentRows. */
export const allotmentColumns = ['option_id', 'partner', 'places'];

export const allotmentRows = ({ options }: ActivityRecord): ReadonlyArray<readonly unknown[]> =>
  options.flatMap(({ id, allotments }) => allotments.map(({ partner, places }) => [id, partner, places]));
