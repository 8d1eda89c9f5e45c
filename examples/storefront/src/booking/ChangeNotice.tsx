import { problemWords } from '../client/problemWords.js';
import { Notice } from '../parts/Notice.js';
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
    case 'notMade': {
      const { what, advice, mayHelpAgain } = problemWords(change.code);
      return (
        <Notice tone="urgent" again={mayHelpAgain ? change.again : undefined}>
          <strong>{what}</strong> Nothing was changed. {advice}
        </Notice>
      );
    }
    case 'unsettled':
      return (
        <Notice tone="urgent" again={change.again} againText="Ask again">
          <strong>Nobody knows yet whether this was done.</strong> Please ask again: it is the same request, and it is
          done once only, however often you ask.
        </Notice>
      );
  }
};
