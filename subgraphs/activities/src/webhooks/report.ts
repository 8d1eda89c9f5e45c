import type { openLog } from '@tripgraph/kit/log';

/** What whoever runs the sender wants to know. It names targets, never their addresses or secrets. */
export type Report =
  | {
      readonly kind: 'ATTEMPT_FAILED' | 'GIVEN_UP';
      readonly target: string;
      readonly messageId: string;
      readonly attempts: number;
      readonly error: string;
    }
  | { readonly kind: 'DISABLED'; readonly target: string }
  | { readonly kind: 'GIVEN_UP_OLD'; readonly target: string; readonly deliveries: number }
  | { readonly kind: 'BROKEN'; readonly error: unknown };

export type Tell = (report: Report) => void;

/** Writes reports to a log. */
export const reportTo =
  (log: ReturnType<typeof openLog>): Tell =>
  (report) => {
    switch (report.kind) {
      case 'ATTEMPT_FAILED':
        return log.info(report, 'a webhook was not taken and is sent again later');
      case 'GIVEN_UP':
        return log.error(report, 'a webhook was not taken and is given up');
      case 'GIVEN_UP_OLD':
        return log.error(report, 'webhooks that could not be sent for days are given up');
      case 'DISABLED':
        return log.error(report, 'a target answered 410 Gone and is left alone until the next start');
      case 'BROKEN':
        return log.warn({ err: report.error }, 'webhooks could not be looked after');
    }
  };
