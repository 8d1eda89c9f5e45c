import { useLocation, useSearch } from 'wouter';
import { ChangeNotice } from '../booking/ChangeNotice.js';
import { useHold } from '../booking/useHold.js';
import { useServices } from '../client/services.js';
import type { BookableOptionFragment } from '../generated/graphql.js';
import { todayIn } from '../time/localDate.js';
import { minutesText } from '../time/timeText.js';
import { readChoice, writeChoice, type Choice } from './choice.js';
import { DayChoice } from './DayChoice.js';
import { OptionChoice } from './OptionChoice.js';
import { whyNotTogether } from './party.js';
import { PartyChoice } from './PartyChoice.js';
import { TimeChoice } from './TimeChoice.js';

type BookingPanelProps = {
  readonly activityId: string;
  readonly timeZone: string;
  readonly options: readonly BookableOptionFragment[];
};

/** From who comes along to a hold. Each choice is in the URL; the way back leads to the page before and not through all of them. */
export const BookingPanel = ({ activityId, timeZone, options }: BookingPanelProps) => {
  const { clock } = useServices();
  const [, navigate] = useLocation();
  const today = todayIn(timeZone, clock.now());
  const choice = readChoice(new URLSearchParams(useSearch()), options, today);
  const { state, hold } = useHold();
  if (!choice) return <p>This cannot be booked here: its prices are on request.</p>;
  const { option, party, month, day } = choice;
  const go = (part: Partial<Choice<BookableOptionFragment>>): void =>
    navigate(writeChoice(activityId, { ...choice, ...part }), { replace: true });
  const units = [...party].filter(([, quantity]) => quantity > 0).map(([unitId, quantity]) => ({ unitId, quantity }));
  const obstacle = whyNotTogether(party, option);
  const asked = { activityId, optionId: option.id, units };
  return (
    <section aria-label="Book" className="panel">
      <h2>When, and who</h2>
      <OptionChoice options={options} chosen={option} onChange={(next) => go({ option: next, party: new Map() })} />
      <PartyChoice units={option.units} party={party} onChange={(next) => go({ party: next })} />
      <p role="status" className={obstacle === undefined ? 'unseen' : 'obstacle'}>
        {obstacle ?? ''}
      </p>
      {obstacle === undefined && (
        <>
          <p className="faint">Days and times are those of {timeZone.replaceAll('_', ' ')}, where it takes place.</p>
          <DayChoice
            {...asked}
            today={today}
            month={month}
            chosen={day}
            onMonth={(next) => go({ month: next })}
            onDay={(next) => go({ day: next, month: next.slice(0, 7) })}
          />
          {day !== null && (
            <TimeChoice
              {...asked}
              day={day}
              isBusy={state.state === 'sending'}
              onHold={({ availabilityId, total }) =>
                hold({ ...asked, availabilityId, expectedTotal: total.amount, currency: total.currency })
              }
            />
          )}
          <ChangeNotice change={state} />
          <p className="faint">
            A hold keeps your places for {minutesText(option.holdMinutes)}, and costs nothing.
            {!option.instantConfirmation && ' The supplier then decides about the booking.'}
          </p>
        </>
      )}
    </section>
  );
};
