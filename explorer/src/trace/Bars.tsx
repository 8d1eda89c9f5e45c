import type { JSX } from 'react';
import type { Bar } from './waterfall.js';

/** The narrowest bar that can be seen. */
const leastPercent = 0.4;

const styleOf = ({ from, to }: Bar): { left: string; width: string } => ({
  left: `${Math.min(from * 100, 100 - leastPercent)}%`,
  width: `${Math.max((to - from) * 100, leastPercent)}%`,
});

/** Stretches of time on one line. What they say is in words beside them: they are for the eye. */
export const Bars = ({
  bars,
  className,
}: {
  readonly bars: readonly Bar[];
  readonly className: string;
}): JSX.Element => (
  <div className={`bars ${className}`} aria-hidden="true">
    {bars.map((bar, index) => (
      <span key={index} className={`bar bar-${bar.kind}`} title={bar.title} style={styleOf(bar)} />
    ))}
  </div>
);
