import type { Log } from '@tripgraph/kit/log';

/** A message to a target, as it is told of. */
type OfDelivery = {
  readonly target: string;
  readonly messageId: string;
  readonly attempts: number;
  /** What the client's request is called that has brought it about; null: it was nobody's. */
  readonly requestId: string | null;
};

/** What whoever runs the sender wants to know. It names targets, never their addresses or secrets. */
export type Report =
  /** Of bookings alone. */
  | (OfDelivery & { readonly kind: 'DELIVERED' })
  | (OfDelivery & { readonly kind: 'ATTEMPT_FAILED' | 'GIVEN_UP'; readonly error: string })
  | { readonly kind: 'DISABLED'; readonly target: string }
  | { readonly kind: 'GIVEN_UP_OLD'; readonly target: string; readonly deliveries: number }
  | { readonly kind: 'BROKEN'; readonly error: unknown };

export type Tell = (report: Report) => void;

const fieldsOf = ({ target, messageId, attempts, requestId }: OfDelivery) => ({
  ...(requestId !== null && { requestId }),
  ...{ target, messageId, attempts },
});

/** Writes reports to a log. */
export const reportTo =
  (log: Log): Tell =>
  (report) => {
    switch (report.kind) {
      case 'DELIVERED':
        return log('webhook delivered', fieldsOf(report));
      case 'ATTEMPT_FAILED':
        return log('webhook failed', { ...fieldsOf(report), error: report.error });
      case 'GIVEN_UP':
        return log('webhook given up', { ...fieldsOf(report), error: report.error });
      case 'GIVEN_UP_OLD':
        return log('webhooks given up', { target: report.target, deliveries: report.deliveries });
      case 'DISABLED':
        return log('webhook target gone', { target: report.target });
      case 'BROKEN':
        return log('webhooks broken', { err: report.error });
    }
  };
