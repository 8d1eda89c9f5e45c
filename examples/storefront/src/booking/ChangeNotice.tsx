import { Notice } from '../parts/Notice.js';
import { ProblemNotice } from '../parts/ProblemNotice.js';
import { refusalWords } from './refusalWords.js';
import type { ChangeState } from './useChange.js';

/** What people are told about a change: that it is made, why it was not, or that nobody knows yet. */
export const ChangeNotice = ({ change }: { readonly change: ChangeState }) => {
  switch (change.state) {
    case 'idle':
      return null;
    case 'sending':
      return (
        <Notice tone="said">
          {change.isAgain ? 'No answer came yet. The same is asked once more; it is done once only.' : 'One moment …'}
        </Notice>
      );
    case 'refused':
      return <Notice tone="urgent">{refusalWords(change.code)}</Notice>;
    case 'notMade':
      return (
        <ProblemNotice code={change.code} again={change.again}>
          Nothing was changed.
        </ProblemNotice>
      );
    case 'unsettled':
      return (
        <Notice tone="urgent" again={change.again} againText="Ask again">
          <strong>Nobody knows yet whether this was done.</strong> Please ask again: it is the same request, and it is
          done once only, however often you ask.
        </Notice>
      );
  }
};
