/** How far a load is. */
export type LoadState = {
  readonly rows: number;
  readonly totalRows: number;
  readonly elapsedMs: number;
  /** False while indexes are made of the rows. */
  readonly finished: boolean;
};

const count = (value: number): string => Math.round(value).toLocaleString('en-US');

const duration = (seconds: number): string => {
  const whole = Math.ceil(seconds);
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
};

/** Before this share of the rows is there, their pace says little about the rest. */
const tellingShare = 0.1;

const timeOf = (state: LoadState, perSecond: number): string => {
  if (state.finished) return `in ${duration(state.elapsedMs / 1000)}`;
  if (state.rows >= state.totalRows) return 'making indexes';
  if (state.rows < state.totalRows * tellingShare) return 'just begun';
  return `${duration((state.totalRows - state.rows) / perSecond)} left`;
};

/** One line: rows of all rows, rows per second, time left. */
export const describeLoad = (state: LoadState): string => {
  const done = `${count(state.rows)} of ${count(state.totalRows)} rows`;
  if (state.rows === 0 || state.elapsedMs === 0) return done;
  const perSecond = (state.rows / state.elapsedMs) * 1000;
  return `${done}, ${count(perSecond)} rows/s, ${timeOf(state, perSecond)}`;
};

/** The same with a bar of `width` characters before it. */
export const drawBar = (state: LoadState, width: number): string => {
  const share = state.totalRows === 0 ? 1 : Math.min(1, state.rows / state.totalRows);
  const filled = Math.round(share * width);
  return `[${'█'.repeat(filled)}${'░'.repeat(width - filled)}] ${String(Math.floor(share * 100)).padStart(3)} %  ${describeLoad(state)}`;
};
