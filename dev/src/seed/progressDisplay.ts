import { describeLoad, drawBar } from './progress.js';

/** Where progress is shown. */
export type Terminal = {
  readonly isTTY?: boolean;
  readonly columns?: number;
  readonly write: (text: string) => unknown;
};

export type ProgressDisplay = {
  /** Tells how many rows of `part` there are so far. */
  readonly note: (part: string, rows: number) => void;
  /** Shows the final state and leaves the line. */
  readonly finish: () => void;
};

const barWidth = 12;
const redrawMs = 100;
const lineMs = 3_000;

/** Shows the sum of all parts: a bar that is redrawn in place on a terminal, a plain line every few seconds elsewhere. */
export const showProgress = (
  terminal: Terminal,
  totalRows: number,
  now: () => number = () => performance.now(),
): ProgressDisplay => {
  const rowsOf = new Map<string, number>();
  const startedAt = now();
  // The first rows are shown at once: a load that says nothing for seconds looks stuck.
  let shownAt = -Infinity;
  const show = (finished: boolean): void => {
    const rows = [...rowsOf.values()].reduce((sum, part) => sum + part, 0);
    const state = { rows, totalRows, elapsedMs: now() - startedAt, finished };
    if (!terminal.isTTY) terminal.write(`  ${describeLoad(state)}\n`);
    else
      terminal.write(
        `\r\x1b[K${drawBar(state, barWidth).slice(0, (terminal.columns ?? 100) - 1)}${finished ? '\n' : ''}`,
      );
  };
  return {
    note: (part, rows) => {
      rowsOf.set(part, rows);
      if (now() - shownAt < (terminal.isTTY ? redrawMs : lineMs)) return;
      shownAt = now();
      show(false);
    },
    finish: () => show(true),
  };
};
