import { Link } from 'wouter';
import { problemWords } from '../client/problemWords.js';
import { Notice } from './Notice.js';
import { Page } from './Page.js';

type MissingProps = {
  /** What there is not. Nobody knows whether that is so when it cannot be looked up. */
  readonly title: string;
  readonly code: string | undefined;
  readonly again?: () => void;
};

/** In place of a page whose subject is not there: for good, or for now. */
export const Missing = ({ title, code, again }: MissingProps) => {
  const { what, advice, mayHelpAgain } = problemWords(code ?? 'NOT_FOUND');
  return (
    <Page title={mayHelpAgain ? 'Not to be seen right now' : title}>
      <Notice tone="urgent" again={mayHelpAgain ? again : undefined}>
        <strong>{what}</strong> {advice}
      </Notice>
      <p>
        <Link href="/">Begin with the world</Link>
      </p>
    </Page>
  );
};
