/** What a target may be told of. */
export const webhookEvents = ['booking.changed', 'availability.changed'] as const;
export type WebhookEvent = (typeof webhookEvents)[number];

/** Where a partner wants to be told of changes. */
export type WebhookTarget = {
  /** What its deliveries are filed under; it may keep it when its address changes. */
  readonly name: string;
  /** Whose bookings it is told of. */
  readonly partner: string;
  readonly url: string;
  /** `whsec_` and base64: each signs every message, so that a partner can change over from one to the next. */
  readonly secrets: readonly string[];
  readonly events: readonly WebhookEvent[];
  /** The ids of the options that it is told of; null for all. */
  readonly options: readonly string[] | null;
};
