import type { Recording } from './recording.js';

/** What the gateway is told of a statement, where it asks for it. Milliseconds, in hundredths. */
export type StatementTime = {
  readonly name: string;
  /** From when the request came. */
  readonly startMs: number;
  readonly durationMs: number;
  readonly rows: number;
};

const hundredths = (milliseconds: number): number => Math.round(milliseconds * 100) / 100;

/** The statements of a request in the order in which they were sent. */
export const statementsOf = ({ asked }: Pick<Recording, 'asked'>): StatementTime[] =>
  asked
    .filter(({ kind }) => kind === 'statement')
    .map(({ name, startMs, durationMs, rows }) => ({
      name,
      startMs: hundredths(startMs),
      durationMs: hundredths(durationMs),
      rows,
    }))
    .sort((one, other) => one.startMs - other.startMs);
