import type { FaultRun } from '../faultRun.js';
import type { Sample } from '../load/plan.js';
import type { Row } from '../scenario.js';

/** Something that a run has to show. */
export type Goal = (run: FaultRun) => Row;

export const row = (goal: string, measured: string, isMet: boolean): Row => ({
  goal,
  measured,
  verdict: isMet ? 'met' : 'MISSED',
});
export const count = (value: number): string => value.toLocaleString('en-US');
export const ms = (value: number): string => `${value.toFixed(value < 10 ? 1 : 0)} ms`;

export const during = (phase: string, samples: readonly Sample[]): readonly Sample[] =>
  samples.filter((sample) => sample.phase === phase);

/** Requests that did not need what was broken. */
export const unaffectedOf = ({ samples, affected }: FaultRun): readonly Sample[] =>
  samples.filter(({ name }) => !affected.has(name));

/** Requests that did, once the gateway was warm. */
export const affectedOf = ({ samples, affected }: FaultRun): readonly Sample[] =>
  samples.filter(({ name, phase }) => affected.has(name) && phase !== 'warm');

export const mostTimes = 1.1;
export const mostMoreMs = 5;
/** A little slower than before, and no more. */
export const slower = (baselineMs: number): number => Math.max(baselineMs * mostTimes, baselineMs + mostMoreMs);
