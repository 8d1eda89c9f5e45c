import { openLog, type Log, type LogOptions } from '../log.js';
import { wholeLine, type LogLine } from '../logLine.js';

/** A log whose lines are kept. Throws at a line that is none of those that may be written. */
export const recordedLog = (
  options: Partial<Pick<LogOptions, 'name' | 'processNumber' | 'secrets'>> = {},
): { readonly log: Log; readonly lines: LogLine[]; readonly texts: string[] } => {
  const lines: LogLine[] = [];
  const texts: string[] = [];
  const write = (text: string): void => {
    texts.push(text);
    lines.push(wholeLine.parse(JSON.parse(text)));
  };
  return { log: openLog({ name: 'test', level: 'trace', ...options, destination: { write } }), lines, texts };
};
