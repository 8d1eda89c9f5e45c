import { useEffect, type ReactNode } from 'react';
import { useHeadingOnArrival } from '../shell/arrival.js';

type PageProps = {
  readonly title: string;
  /** What stands above the heading, such as the way to it. */
  readonly above?: ReactNode;
  readonly children: ReactNode;
};

/** A page with its heading, by which browsers and readers know it. */
export const Page = ({ title, above, children }: PageProps) => {
  const heading = useHeadingOnArrival();
  useEffect(() => {
    document.title = `${title} · Waymark`;
  }, [title]);
  return (
    <>
      {above}
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {children}
    </>
  );
};
