/** What clients do. `lapse` is not a client's: it says that a hold's time was set to be over, from outside. */
export const operations = ['hold', 'extend', 'confirm', 'cancel', 'read', 'lapse'] as const;
export type Operation = (typeof operations)[number];

/** What a booking is of; `units` says how many of each unit, `pax` how many there are of all. */
export type Content = {
  readonly activityId: string;
  readonly optionId: string;
  readonly availabilityId: string;
  readonly units: Readonly<Record<string, number>>;
  readonly pax: number;
};

/** A booking as a client was shown it; `total` in minor units. */
export type SeenBooking = Omit<Content, 'activityId'> & {
  readonly id: string;
  readonly uuid: string;
  readonly status: string;
  readonly total: number;
};

export type Outcome =
  /** Null: there is no such booking. */
  | { readonly kind: 'ok'; readonly booking: SeenBooking | null; readonly replayed: boolean }
  /** The request was understood and not granted. */
  | { readonly kind: 'refused'; readonly code: string }
  /** `definite`: nothing was changed by it; else it may have been. */
  | { readonly kind: 'error'; readonly code: string; readonly definite: boolean };

/** One request of one client, from its sending to its answer, by one clock (microseconds since any moment). */
export type Attempt = {
  readonly client: number;
  readonly partner: string;
  /** The client's own for the booking, whatever the operation. */
  readonly uuid: string;
  readonly operation: Operation;
  readonly content: Content;
  readonly startUs: number;
  readonly endUs: number;
  readonly outcome: Outcome;
};

/** Partner and uuid: what a booking is made once for. */
export const keyOf = ({ partner, uuid }: { readonly partner: string; readonly uuid: string }): string =>
  `${partner} ${uuid}`;
