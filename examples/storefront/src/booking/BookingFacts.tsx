import { Link } from 'wouter';
import type { BookingDetailsFragment } from '../generated/graphql.js';
import { moneyText } from '../money/moneyText.js';
import { dayText, wallClock } from '../time/timeText.js';

/** What was booked, when, for whom, and what it costs. */
export const BookingFacts = ({ booking }: { readonly booking: BookingDetailsFragment }) => {
  const { activity, optionId, localDateTimeStart, allDay, contact, pricing, supplierReference } = booking;
  const { date, time } = wallClock(localDateTimeStart);
  const option = activity.options.find(({ id }) => id === optionId);
  const titleOf = (unitId: string): string => option?.units.find(({ id }) => id === unitId)?.title ?? 'Ticket';
  return (
    <dl className="facts">
      <div>
        <dt>What</dt>
        <dd>
          <Link href={`/activities/${activity.id}`}>{activity.title}</Link>
          {activity.options.length > 1 && option && `, ${option.title}`}
        </dd>
      </div>
      <div>
        <dt>When</dt>
        <dd>
          {dayText(date)}
          {!allDay && `, ${time}`} <span className="faint">({activity.timeZone.replaceAll('_', ' ')})</span>
        </dd>
      </div>
      {activity.meetingPoint && (
        <div>
          <dt>Where</dt>
          <dd>{activity.meetingPoint.title}</dd>
        </div>
      )}
      <div>
        <dt>Who</dt>
        <dd>
          {pricing.units.map(({ unitId, quantity, each }) => (
            <span key={unitId} className="line">
              {quantity} × {titleOf(unitId)}, {moneyText(each)} each
            </span>
          ))}
          {contact?.fullName && <span className="line">{contact.fullName}</span>}
          {contact?.emailAddress && <span className="line">{contact.emailAddress}</span>}
        </dd>
      </div>
      <div>
        <dt>Total</dt>
        <dd className="price">{moneyText(pricing.total)}</dd>
      </div>
      <div>
        <dt>Reference</dt>
        <dd>
          <code>{supplierReference}</code> <span className="faint">of {activity.supplier.name}</span>
        </dd>
      </div>
    </dl>
  );
};
