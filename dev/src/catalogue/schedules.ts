import type { OpeningHoursRecord, ScheduleRecord } from '@tripgraph/activities/load/records';
import { drawChance, drawOne, drawWhole, type Draw } from '@tripgraph/simulators/random/draw';

/** Days on which an activity takes place: shared by its options. Without an end, so that it never depends on today. */
export type Calendar = Pick<ScheduleRecord, 'weekdays' | 'months' | 'closedDates'>;

type Wanted = Pick<ScheduleRecord, 'startTimes' | 'capacity' | 'capacityPerUnit'> & { readonly minutes: number };

const daily = [1, 2, 3, 4, 5, 6, 7];
const weekend = [6, 7];

/** Weekdays, and how many of a hundred activities have them. */
const patterns: ReadonlyArray<readonly [number, readonly number[]]> = [
  [60, daily],
  [14, [2, 3, 4, 5, 6, 7]],
  [8, [1, 2, 3, 4, 5]],
  [8, [5, 6, 7]],
  [6, [1, 3, 5]],
  [4, weekend],
];

const drawWeekdays = (draw: Draw): readonly number[] => {
  let rest = draw() * 100;
  return patterns.find(([share]) => (rest -= share) < 0)?.[1] ?? daily;
};

const seasons = [
  [4, 5, 6, 7, 8, 9, 10],
  [5, 6, 7, 8, 9],
  [11, 12, 1, 2, 3],
];

/** Days off are told for these years; from then on there are none. */
const [firstYear, lastYear] = [2026, 2040];

const drawClosedDates = (draw: Draw): readonly string[] => {
  const holidays = drawChance(draw, 0.4) ? ['01-01', '12-25'] : [];
  const inventory = [String(drawWhole(draw, 1, 12)).padStart(2, '0'), String(drawWhole(draw, 1, 28)).padStart(2, '0')];
  const days = [...holidays, ...(drawChance(draw, 0.2) ? [inventory.join('-')] : [])];
  const years = Array.from({ length: lastYear - firstYear + 1 }, (_year, index) => firstYear + index);
  return years.flatMap((year) => days.map((date) => `${year}-${date}`)).sort();
};

export const drawCalendar = (draw: Draw): Calendar => {
  const weekdays = drawWeekdays(draw);
  const season = drawOne(draw, seasons);
  return { weekdays, months: drawChance(draw, 0.2) ? season : null, closedDates: drawClosedDates(draw) };
};

const drawOpeningHours = (draw: Draw): readonly OpeningHoursRecord[] => {
  const from = drawOne(draw, ['08:00', '09:00', '09:30', '10:00', '11:00']);
  const to = drawOne(draw, ['16:00', '17:00', '18:00', '20:00', '22:00']);
  if (!drawChance(draw, 0.1)) return [{ from, to }];
  return [
    { from, to: '12:30' },
    { from: '14:00', to },
  ];
};

/** The rules of one option: one for all its days, or one for the weekend before that. */
export const drawSchedules = (draw: Draw, calendar: Calendar, wanted: Wanted): readonly ScheduleRecord[] => {
  const { startTimes, minutes, capacity, capacityPerUnit } = wanted;
  const rule: ScheduleRecord = {
    ...calendar,
    validFrom: null,
    validUntil: null,
    startTimes,
    openingHours: startTimes.length > 0 ? [] : drawOpeningHours(draw),
    durationMinutes: startTimes.length > 0 ? minutes : 0,
    capacity,
    capacityPerUnit,
  };
  const ownWeekend = drawChance(draw, 0.15) && calendar.weekdays.some((day) => !weekend.includes(day));
  const weekendDays = weekend.filter((day) => calendar.weekdays.includes(day));
  if (!ownWeekend || weekendDays.length === 0) return [rule];
  const onWeekends = { ...rule, weekdays: weekendDays, capacity: capacity && Math.ceil(capacity * 1.5) };
  return [onWeekends, { ...rule, weekdays: calendar.weekdays.filter((day) => !weekend.includes(day)) }];
};
