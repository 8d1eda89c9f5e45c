import { useId, type ReactNode } from 'react';
import type { Problem } from '../client/answer.js';
import { ProblemNotice } from './ProblemNotice.js';

type SectionProps<Part> = {
  readonly title: string;
  /** Null when it could not be had, for which `problem` has the reason. */
  readonly part: Part | null;
  readonly problem: Problem | undefined;
  readonly again: () => void;
  readonly children: (part: Part) => ReactNode;
};

/** A part of a page that comes from a source of its own: where there is nothing it is left out, where it fails that is said. */
export const Section = <Part extends { readonly totalCount: number }>(props: SectionProps<Part>) => {
  const { title, part, problem, again, children } = props;
  const heading = useId();
  if (part?.totalCount === 0 && !problem) return null;
  return (
    <section aria-labelledby={heading}>
      <h2 id={heading}>{title}</h2>
      {problem && <ProblemNotice tone="said" code={problem.code} again={again} />}
      {part && children(part)}
    </section>
  );
};
