import { Link } from 'wouter';
import type { BookingDetailsFragment } from '../generated/graphql.js';
import { moneyText } from '../money/moneyText.js';
import { Fact } from '../parts/Fact.js';
import { dayText, wallClock } from '../time/timeText.js';

/** What was booked, when, for whom, and what it costs. */
export const BookingFacts = ({ booking }: { readonly booking: BookingDetailsFragment }) => {
  const { activity, optionId, localDateTimeStart, allDay, contact, pricing, supplierReference } = booking;
  const { date, time } = wallClock(localDateTimeStart);
  const option = activity.options.find(({ id }) => id === optionId);
  const titleOf = (unitId: string): string => option?.units.find(({ id }) => id === unitId)?.title ?? 'Ticket';
  return (
    <dl className="facts">
      <Fact name="What">
        <Link href={`/activities/${activity.id}`}>{activity.title}</Link>
        {activity.options.length > 1 && option && `, ${option.title}`}
      </Fact>
      <Fact name="When">
        {dayText(date)}
        {!allDay && `, ${time}`} <span className="faint">({activity.timeZone.replaceAll('_', ' ')})</span>
      </Fact>
      {activity.meetingPoint && <Fact name="Where">{activity.meetingPoint.title}</Fact>}
      <Fact name="Who">
        {pricing.units.map(({ unitId, quantity, each }) => (
          <span key={unitId} className="line">
            {quantity} × {titleOf(unitId)}, {moneyText(each)} each
          </span>
        ))}
        {contact?.fullName && <span className="line">{contact.fullName}</span>}
        {contact?.emailAddress && <span className="line">{contact.emailAddress}</span>}
      </Fact>
      <Fact name="Total">
        <span className="price">{moneyText(pricing.total)}</span>
      </Fact>
      <Fact name="Reference">
        <code>{supplierReference}</code> <span className="faint">of {activity.supplier.name}</span>
      </Fact>
    </dl>
  );
};
