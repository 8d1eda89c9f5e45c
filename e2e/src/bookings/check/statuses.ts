/** States in which a booking's places count as sold. */
export const soldStatuses: ReadonlySet<string> = new Set(['CONFIRMED', 'PENDING', 'REDEEMED']);

/** How far a booking has come: it never goes back. */
export const rankOf = (status: string): number => {
  if (status === 'ON_HOLD') return 0;
  return status === 'CONFIRMED' || status === 'PENDING' ? 1 : 2;
};

const followers: Readonly<Record<string, readonly string[]>> = {
  ON_HOLD: ['ON_HOLD', 'CONFIRMED', 'PENDING', 'EXPIRED'],
  PENDING: ['CONFIRMED', 'REJECTED', 'CANCELLED'],
  CONFIRMED: ['CANCELLED', 'REDEEMED'],
};

/** Whether a booking may go from one state to another; null: it was not there before. */
export const mayFollow = (from: string | null, to: string): boolean =>
  from === null ? to === 'ON_HOLD' : (followers[from] ?? []).includes(to);
