import { useId, useRef } from 'react';
import { useServices } from '../client/services.js';
import type { BookingDetailsFragment } from '../generated/graphql.js';
import { moneyText } from '../money/moneyText.js';
import { refundOf, tierNow } from '../money/refund.js';
import { instantText } from '../time/timeText.js';

type CancelDialogProps = {
  readonly booking: BookingDetailsFragment;
  readonly isBusy: boolean;
  readonly onCancel: () => void;
};

/** What cancelling now would bring back. A booking that the supplier has not agreed to yet is refunded in full. */
const refundText = (booking: BookingDetailsFragment, nowMs: number): string => {
  const { status, pricing, refundTiers, activity } = booking;
  if (status === 'PENDING') return `You get all of it back: ${moneyText(pricing.total)}.`;
  const tier = tierNow(refundTiers, nowMs);
  if (!tier) return 'You get nothing back.';
  const refund = moneyText(refundOf(pricing.total, tier.refundPercent));
  return `You get ${refund} back, if you cancel until ${instantText(tier.untilUtc, activity.timeZone)} there.`;
};

/** Asks before a booking is cancelled: it cannot be taken back. */
export const CancelDialog = ({ booking, isBusy, onCancel }: CancelDialogProps) => {
  const { clock } = useServices();
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  const close = (): void => dialog.current?.close();
  return (
    <>
      <button type="button" className="quiet" disabled={isBusy} onClick={() => dialog.current?.showModal()}>
        Cancel this booking
      </button>
      <dialog ref={dialog} aria-labelledby={heading}>
        <h2 id={heading}>Cancel this booking?</h2>
        <p>{refundText(booking, clock.now())} This cannot be undone.</p>
        <div className="buttons">
          <button
            type="button"
            className="grave"
            onClick={() => {
              close();
              onCancel();
            }}
          >
            Yes, cancel it
          </button>
          <button type="button" className="quiet" onClick={close}>
            No, keep it
          </button>
        </div>
      </dialog>
    </>
  );
};
