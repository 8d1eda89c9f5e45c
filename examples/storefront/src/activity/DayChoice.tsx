import { useAnswer } from '../client/useAnswer.js';
import { AvailableDaysDocument } from '../generated/graphql.js';
import { Answered } from '../parts/Answered.js';
import { firstDayOf, lastDayOf, type LocalDate, type Month } from '../time/localDate.js';
import { monthText } from '../time/timeText.js';
import { Calendar, type FreeDay } from './Calendar.js';
import { monthsBeside } from './choice.js';

type DayChoiceProps = {
  readonly activityId: string;
  readonly optionId: string;
  readonly units: ReadonlyArray<{ readonly unitId: string; readonly quantity: number }>;
  /** At the place: what is over there is not asked for. */
  readonly today: LocalDate;
  readonly month: Month;
  readonly chosen: LocalDate | null;
  readonly onMonth: (month: Month) => void;
  readonly onDay: (day: LocalDate) => void;
};

const freshMs = 30_000;

/** The free days of a month for those who come along. */
export const DayChoice = ({ activityId, optionId, units, today, month, chosen, onMonth, onDay }: DayChoiceProps) => {
  const first = firstDayOf(month);
  const days = { from: first < today ? today : first, to: lastDayOf(month) };
  const asked = useAnswer(AvailableDaysDocument, { id: activityId, optionId, units, ...days }, freshMs);
  const { before, after } = monthsBeside(month, today);
  const step = (to: Month | null, text: string, arrow: string) => (
    <button type="button" className="quiet" aria-label={text} disabled={to === null} onClick={() => to && onMonth(to)}>
      {arrow}
    </button>
  );
  return (
    <section aria-label="Day" className="days">
      <div className="month">
        {step(before, 'The month before', '←')}
        <h3 aria-live="polite">{monthText(month)}</h3>
        {step(after, 'The month after', '→')}
      </div>
      <Answered asked={asked} what="free days">
        {({ data }) => {
          const free = (data.activity?.availabilityCalendar ?? []).filter(({ available }) => available);
          const byDate = free.map((day): [LocalDate, FreeDay] => [
            day.localDate,
            { localDate: day.localDate, total: day.pricing?.total ?? null },
          ]);
          return (
            <>
              <Calendar key={month} month={month} free={new Map(byDate)} chosen={chosen} onChoose={onDay} />
              {free.length === 0 && (
                <p>
                  Nothing is free for you in this month.{' '}
                  {after !== null && (
                    <button type="button" className="quiet" onClick={() => onMonth(after)}>
                      Look in {monthText(after)}
                    </button>
                  )}
                </p>
              )}
            </>
          );
        }}
      </Answered>
    </section>
  );
};
