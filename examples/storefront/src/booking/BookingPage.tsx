import { Link } from 'wouter';
import { writeChoice } from '../activity/choice.js';
import { problemAt } from '../client/answer.js';
import { useAnswer } from '../client/useAnswer.js';
import type { BookingDetailsFragment } from '../generated/graphql.js';
import { moneyText } from '../money/moneyText.js';
import { Answered } from '../parts/Answered.js';
import { Missing } from '../parts/Missing.js';
import { Page } from '../parts/Page.js';
import { BookingFacts } from './BookingFacts.js';
import { CancelDialog } from './CancelDialog.js';
import { ChangeNotice } from './ChangeNotice.js';
import { Held } from './Held.js';
import { statusWords } from './statusWords.js';
import { useBookingChanges } from './useBookingChanges.js';
import { bookingQuestion } from './useHold.js';

/** The page on which the same can be chosen again. */
const againHref = ({ activity, optionId, pricing, localDateTimeStart }: BookingDetailsFragment): string =>
  writeChoice(activity.id, {
    option: { id: optionId },
    party: new Map(pricing.units.map(({ unitId, quantity }) => [unitId, quantity])),
    day: localDateTimeStart.slice(0, 10),
    month: null,
  });

const isOver = ({ status }: BookingDetailsFragment): boolean => ['EXPIRED', 'CANCELLED', 'REJECTED'].includes(status);

const Refund = ({ booking: { cancellation } }: { readonly booking: BookingDetailsFragment }) =>
  cancellation && (
    <p>
      {cancellation.refundPercent === 0
        ? 'Nothing is refunded.'
        : `You get ${moneyText(cancellation.refundAmount)} back.`}
    </p>
  );

const Booking = ({ booking, onOver }: { readonly booking: BookingDetailsFragment; readonly onOver: () => void }) => {
  const changes = useBookingChanges(booking.id);
  const { title, meaning } = statusWords[booking.status];
  const isHeld = booking.status === 'ON_HOLD';
  return (
    <Page title={booking.activity.title}>
      <p className={`status status-${booking.status.toLowerCase()}`} role="status">
        <strong>{title}.</strong> {meaning}
      </p>
      <Refund booking={booking} />
      {isHeld && <Held key={booking.utcExpiresAt} booking={booking} changes={changes} onOver={onOver} />}
      <ChangeNotice change={changes.state} />
      <BookingFacts booking={booking} />
      <div className="buttons">
        {booking.cancellable && !isHeld && (
          <CancelDialog booking={booking} isBusy={changes.state.state === 'sending'} onCancel={changes.cancel} />
        )}
        {isOver(booking) && <Link href={againHref(booking)}>Choose again</Link>}
      </div>
      <p className="faint">
        Whoever has the address of this page sees the booking and can cancel it. Keep it to yourself.
      </p>
    </Page>
  );
};

/** A booking, and what can be done with it. */
export const BookingPage = ({ id }: { readonly id: string }) => {
  const { document, variables, freshMs } = bookingQuestion(id);
  const asked = useAnswer(document, variables, freshMs);
  return (
    <Answered asked={asked} what="the booking">
      {(answer) => {
        const { booking } = answer.data;
        const code = problemAt(answer, ['booking'])?.code;
        if (!booking) return <Missing title="No such booking" code={code} again={asked.askAgain} />;
        return <Booking booking={booking} onOver={asked.askAgain} />;
      }}
    </Answered>
  );
};
