import type { ReactNode } from 'react';
import { hasGaps, oldestSeconds, type Answer } from '../client/answer.js';
import type { Asked } from '../client/useAnswer.js';
import { ageText } from '../time/timeText.js';
import { Notice } from './Notice.js';
import { ProblemNotice } from './ProblemNotice.js';

/** Says what the answer lacks, and what of it is not of now. */
const Gaps = ({ answer, again }: { readonly answer: Answer<unknown>; readonly again: () => void }) => {
  const oldest = oldestSeconds(answer);
  return (
    <>
      {hasGaps(answer) && (
        <Notice tone="said" again={again}>
          Some suppliers cannot be reached right now, so there may be more than is shown here.
        </Notice>
      )}
      {oldest !== undefined && (
        <Notice tone="said" again={again}>
          Part of this cannot be looked up right now. It is shown as it was {ageText(oldest)} ago.
        </Notice>
      )}
    </>
  );
};

type AnsweredProps<Data> = {
  readonly asked: Asked<Data>;
  /** What is waited for, such as `free days`. */
  readonly what: string;
  readonly children: (answer: Answer<Data>) => ReactNode;
};

/** Shows an answer with all that has to be said about it; before there is one, that it is waited for, or why there is none. */
export const Answered = <Data,>({ asked: { load, askAgain }, what, children }: AnsweredProps<Data>) => {
  const answer = load.state === 'answered' ? load.answer : load.earlier;
  const isWaiting = load.state === 'loading';
  return (
    <>
      <p className={isWaiting && !answer ? 'waiting' : 'unseen'} role="status">
        {isWaiting ? `Looking for ${what} …` : ''}
      </p>
      {load.state === 'failed' && <ProblemNotice code={load.code} again={askAgain} />}
      {answer && (
        <div className="answered" aria-busy={isWaiting}>
          <Gaps answer={answer} again={askAgain} />
          {children(answer)}
        </div>
      )}
    </>
  );
};
