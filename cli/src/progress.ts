/** Where progress is written: a terminal, of which one line is written again and again. */
export type Terminal = { readonly isTTY?: boolean; readonly write: (text: string) => unknown };

/** At most ten times a second. */
const pauseMs = 100;

/**
 * Tells a terminal what is being done and how far it is; what is no terminal is told nothing. `end` takes the line away.
 */
export const progressOn = (
  terminal: Terminal,
  nowMs: () => number,
): { readonly tell: (what: string, done?: number, total?: number) => void; readonly end: () => void } => {
  let told = '';
  let toldAtMs = -Infinity;
  const write = (text: string): void => {
    if (terminal.isTTY) terminal.write(`\r\u001b[2K${text}`);
  };
  return {
    tell: (what, done, total) => {
      const isNew = !told.startsWith(what);
      if (!isNew && nowMs() - toldAtMs < pauseMs) return;
      told = done === undefined || total === undefined ? `${what} …` : `${what}: ${done} of ${total}`;
      toldAtMs = nowMs();
      write(told);
    },
    end: () => {
      if (told !== '') write('');
      told = '';
    },
  };
};
