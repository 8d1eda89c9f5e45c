import { useAnswer } from '../client/useAnswer.js';
import { AvailableTimesDocument, type BookableTimeFragment } from '../generated/graphql.js';
import { moneyText, type Money } from '../money/moneyText.js';
import { Answered } from '../parts/Answered.js';
import { refusalWords } from '../booking/refusalWords.js';
import type { LocalDate } from '../time/localDate.js';
import { dayText, startTexts } from '../time/timeText.js';

/** A time that can be held, at the price that is shown. */
export type ChosenTime = { readonly availabilityId: string; readonly total: Money };

type TimeChoiceProps = {
  readonly activityId: string;
  readonly optionId: string;
  readonly units: ReadonlyArray<{ readonly unitId: string; readonly quantity: number }>;
  readonly day: LocalDate;
  readonly isBusy: boolean;
  readonly onHold: (time: ChosenTime) => void;
};

const freshMs = 15_000;

const fewPlaces = 10;

const leftText = ({ vacancies }: BookableTimeFragment): string =>
  vacancies !== null && vacancies <= fewPlaces ? `${vacancies} left` : '';

const openText = ({ openingHours }: BookableTimeFragment): string =>
  openingHours.map(({ from, to }) => `${from} to ${to}`).join(', ');

/** The times of a day, each with what it costs all who come along. */
export const TimeChoice = ({ activityId, optionId, units, day, isBusy, onHold }: TimeChoiceProps) => {
  const asked = useAnswer(AvailableTimesDocument, { id: activityId, optionId, day, units }, freshMs);
  return (
    <section aria-label="Time" className="times">
      <h3>{dayText(day)}</h3>
      <Answered asked={asked} what="times">
        {({ data }) => {
          const times = data.activity?.availabilities ?? [];
          const starts = startTexts(times.map(({ localDateTimeStart }) => localDateTimeStart));
          if (times.length === 0) return <p>Nothing takes place on this day.</p>;
          return (
            <ul>
              {times.map((time, index) => {
                const { id, allDay, available, pricing, unavailableBecause } = time;
                const start = allDay ? `Open ${openText(time)}` : starts[index];
                return (
                  <li key={id}>
                    <span className="start">{start}</span>
                    {available && pricing ? (
                      <>
                        <span className="faint">{leftText(time)}</span>
                        <span className="price">{moneyText(pricing.total)}</span>
                        <button
                          type="button"
                          disabled={isBusy}
                          aria-label={`Hold ${start}, ${moneyText(pricing.total)}`}
                          onClick={() => onHold({ availabilityId: id, total: pricing.total })}
                        >
                          Hold
                        </button>
                      </>
                    ) : (
                      <span className="faint">{refusalWords(unavailableBecause ?? 'SOLD_OUT')}</span>
                    )}
                  </li>
                );
              })}
            </ul>
          );
        }}
      </Answered>
    </section>
  );
};
