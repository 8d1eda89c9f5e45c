import { Link } from 'wouter';
import { useServices } from '../client/services.js';
import { Page } from '../parts/Page.js';
import { dayText } from '../time/timeText.js';
import { bookingHref } from './useHold.js';

/** What was held or booked in this browser. */
export const BookingsPage = () => {
  const bookings = useServices().remembered.list();
  return (
    <Page title="Your bookings">
      <p>{bookings.length === 0 ? 'Nothing was booked in this browser yet.' : 'As this browser remembers them.'}</p>
      <ul className="bookings">
        {bookings.map(({ id, title, localDateTimeStart }) => (
          <li key={id}>
            <Link href={bookingHref(id)}>{title}</Link>{' '}
            <span className="faint">{dayText(localDateTimeStart.slice(0, 10))}</span>
          </li>
        ))}
      </ul>
    </Page>
  );
};
