import type { ReactNode } from 'react';

type NoticeProps = {
  /** `said` is read aloud when it has time, `urgent` at once. */
  readonly tone: 'said' | 'urgent';
  readonly children: ReactNode;
  readonly again?: (() => void) | undefined;
  readonly againText?: string;
};

/** Something that whoever looks at the page has to know. */
export const Notice = ({ tone, children, again, againText = 'Try again' }: NoticeProps) => (
  <div className={`notice notice-${tone}`} role={tone === 'urgent' ? 'alert' : 'status'}>
    <p>{children}</p>
    {again && (
      <button type="button" className="quiet" onClick={again}>
        {againText}
      </button>
    )}
  </div>
);
