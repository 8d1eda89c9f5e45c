import { Link } from 'wouter';
import { problemWords } from '../client/problemWords.js';
import { Page } from './Page.js';
import { ProblemNotice } from './ProblemNotice.js';

type MissingProps = {
  /** What there is not. Nobody knows whether that is so when it cannot be looked up. */
  readonly title: string;
  readonly code: string | undefined;
  readonly again?: () => void;
};

/** In place of a page whose subject is not there: for good, or for now. */
export const Missing = ({ title, code = 'NOT_FOUND', again }: MissingProps) => (
  <Page title={problemWords(code).mayHelpAgain ? 'Not to be seen right now' : title}>
    <ProblemNotice code={code} again={again} />
    <p>
      <Link href="/">Begin with the world</Link>
    </p>
  </Page>
);
