import type { SyncProgress, SyncReport } from './report.js';

/** Where progress is written: a terminal, of which one line is written again and again. */
export type Terminal = { readonly isTTY?: boolean | undefined; readonly write: (text: string) => unknown };

/** At most ten times a second. */
const pauseMs = 100;
const number = (value: number): string => value.toLocaleString('en-US');

/** Tells a terminal how far the sync of a source is; what is no terminal is told nothing. */
export const progressLine = (
  terminal: Terminal,
  source: string,
  nowMs: () => number,
): { readonly tell: (progress: SyncProgress) => void; readonly end: () => void } => {
  let toldAtMs = -Infinity;
  return {
    tell: ({ upserted, unchanged, deleted, quarantined, total }) => {
      if (!terminal.isTTY || nowMs() - toldAtMs < pauseMs) return;
      toldAtMs = nowMs();
      const done = number(upserted + unchanged + deleted + quarantined);
      terminal.write(`\r\u001b[2K${source}: ${done}${total === null ? '' : ` of ${number(total)}`} records`);
    },
    end: () => void (terminal.isTTY && terminal.write('\r\u001b[2K')),
  };
};

/** What came of a run, in a line for people. */
export const reportLine = (source: string, report: SyncReport, dryRun: boolean): string => {
  const { kind, resumed, finished, upserted, unchanged, deleted, quarantined, durationMs } = report;
  const what = kind === 'FULL' ? `everything${resumed ? ', from where it was cut off' : ''}` : 'changes';
  const parts = [
    `${number(upserted)} ${dryRun ? 'would be written' : 'written'}`,
    `${number(unchanged)} unchanged`,
    `${number(deleted)} ${dryRun ? 'would be deleted' : 'deleted'}`,
    `${number(quarantined)} in quarantine`,
  ];
  const end = finished ? '' : ' Stopped before the end: the next run goes on there.';
  return `${source}: ${what}: ${parts.join(', ')}, in ${number(durationMs / 1000)} s.${end}`;
};
