import type { JSX } from 'react';
import type { ReadAnswer } from '../ask/answer.js';

/** What stands where plan and waterfall will be, and where an answer brings none. */
export const NoTrace = ({ answer }: { readonly answer: ReadAnswer | undefined }): JSX.Element => (
  <div className="no-trace soft">
    {answer === undefined ? (
      <p>Run a query to see here how it was planned, who was asked what, and how long everything took.</p>
    ) : (
      <p>
        No trace came with this answer: nothing was run, or the gateway tells none. It does outside production, and to
        partners with the scope <code>trace:read</code>.
        {answer.cost && ` Cost: ${answer.cost.estimated} estimated, ${answer.cost.actual} actual.`}
      </p>
    )}
  </div>
);
