import { useId, useState, type SubmitEvent } from 'react';
import type { BookingDetailsFragment } from '../generated/graphql.js';
import { moneyText } from '../money/moneyText.js';
import { Notice } from '../parts/Notice.js';
import { readContact } from './contact.js';
import { ContactFields } from './ContactFields.js';
import { useCountdown } from './useCountdown.js';
import type { BookingChanges } from './useBookingChanges.js';

type HeldProps = {
  readonly booking: BookingDetailsFragment;
  readonly changes: BookingChanges;
  /** The time is over: the booking is to be looked at as it is now. */
  readonly onOver: () => void;
};

/** Places that are held: how long they still are, and what is needed to book them. */
export const Held = ({ booking, changes, onOver }: HeldProps) => {
  const heading = useId();
  const { isOver, text, announcement } = useCountdown(booking.utcExpiresAt, onOver);
  const [faults, setFaults] = useState<ReadonlyMap<string, string>>(new Map());
  const isBusy = changes.state.state === 'sending';
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const form = event.currentTarget;
    const read = readContact(new FormData(form));
    setFaults(read.faults);
    const [first] = read.faults.keys();
    if (first === undefined) changes.confirm(read.contact);
    else form.querySelector<HTMLInputElement>(`[name="${first}"]`)?.focus();
  };
  return (
    <section aria-labelledby={heading} className="panel">
      <h2 id={heading}>Your places are held</h2>
      <p className="countdown">
        <span role="timer" aria-label="Time that is left">
          {text}
        </span>
        <button type="button" className="quiet" disabled={isBusy || isOver} onClick={changes.extend}>
          I need more time
        </button>
      </p>
      <p className="unseen" role="status">
        {announcement}
      </p>
      {isOver && <Notice tone="urgent">The time is over. Nothing was booked, and nothing is to be paid.</Notice>}
      <form onSubmit={submit} noValidate>
        <ContactFields faults={faults} />
        <div className="buttons">
          <button type="submit" disabled={isBusy || isOver}>
            Book for {moneyText(booking.pricing.total)}
          </button>
          <button type="button" className="quiet" disabled={isBusy || isOver} onClick={changes.cancel}>
            Give the places back
          </button>
        </div>
      </form>
    </section>
  );
};
