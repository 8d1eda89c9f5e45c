import { useState, type KeyboardEvent } from 'react';
import { moneyText, type Money } from '../money/moneyText.js';
import { weeksOf, type LocalDate, type Month } from '../time/localDate.js';
import { dayText, monthText } from '../time/timeText.js';
import { dayOfKey } from './calendarKeys.js';

/** A day on which something can be booked, with the lowest total of it. */
export type FreeDay = { readonly localDate: LocalDate; readonly total: Money | null };

type CalendarProps = {
  readonly month: Month;
  readonly free: ReadonlyMap<LocalDate, FreeDay>;
  readonly chosen: LocalDate | null;
  readonly onChoose: (day: LocalDate) => void;
};

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

const focusDay = (grid: HTMLElement, day: LocalDate): void =>
  grid.querySelector<HTMLElement>(`[data-day="${day}"]`)?.focus();

/** A month of days: one of them is in the order of the Tab key, arrows lead to the others, and Enter chooses. */
export const Calendar = ({ month, free, chosen, onChoose }: CalendarProps) => {
  const weeks = weeksOf(month);
  const days = weeks.flat().filter((day) => day !== null);
  const [focused, setFocused] = useState<LocalDate | null>(null);
  const entry = [focused, chosen, ...free.keys(), days[0]].find((day) => day && days.includes(day));
  const move = (event: KeyboardEvent<HTMLElement>): void => {
    const from = (event.target as HTMLElement).dataset['day'];
    const day = from === undefined ? undefined : dayOfKey(event.key, from);
    if (day === undefined) return;
    event.preventDefault();
    focusDay(event.currentTarget, day);
  };
  const cell = (day: LocalDate) => {
    const known = free.get(day);
    const price = known?.total ? `, from ${moneyText(known.total)}` : '';
    return (
      <button
        type="button"
        data-day={day}
        tabIndex={day === entry ? 0 : -1}
        aria-pressed={day === chosen}
        aria-disabled={!known}
        aria-label={`${dayText(day)}${known ? price : ', nothing free'}`}
        onFocus={() => setFocused(day)}
        onClick={() => known && onChoose(day)}
      >
        {Number(day.slice(8))}
      </button>
    );
  };
  return (
    <table className="calendar" aria-label={`Free days in ${monthText(month)}`} onKeyDown={move}>
      <thead>
        <tr>
          {weekdays.map((weekday) => (
            <th key={weekday} scope="col" abbr={weekday}>
              {weekday.slice(0, 2)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week, index) => (
          <tr key={index}>
            {week.map((day, position) => (
              <td key={position}>{day !== null && cell(day)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
};
