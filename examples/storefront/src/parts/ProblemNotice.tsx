import type { ReactNode } from 'react';
import { problemWords } from '../client/problemWords.js';
import { Notice } from './Notice.js';

type ProblemNoticeProps = {
  readonly tone?: 'said' | 'urgent';
  readonly code: string;
  /** What asks again; it is offered only where that may help. */
  readonly again: (() => void) | undefined;
  /** What else there is to know, between what is wrong and what can be done. */
  readonly children?: ReactNode;
};

/** Says in words what a code means, and what can be done. */
export const ProblemNotice = ({ tone = 'urgent', code, again, children }: ProblemNoticeProps) => {
  const { what, advice, mayHelpAgain } = problemWords(code);
  return (
    <Notice tone={tone} again={mayHelpAgain ? again : undefined}>
      <strong>{what}</strong> {children} {advice}
    </Notice>
  );
};
