import type { Moment } from '../machineSpeed.js';

/** A request, and the data that is its right answer. */
export type Asked = { readonly body: string; readonly data: unknown };

/** Requests of one kind, sent one after the other, over and over, at a steady rate. */
export type RequestClass = {
  readonly name: string;
  /** A page that lacks a part is made of other items, each of which has to be true; any other answer has holes at most. */
  readonly answer: 'exact' | 'page';
  readonly perSecond: number;
  readonly asked: readonly Asked[];
  /** What is not answered rightly is sent again at once, so many times at most: an impatient client. */
  readonly retries?: number;
};

export type LoadPlan = {
  /** Where the gateway is. */
  readonly url: string;
  readonly classes: readonly RequestClass[];
};

/**
 * What came of a request. right: all of it. partial: holes with errors, and the rest is right. failed: an error instead of
 * data. shed: 503 or 429. wrong: something that is not true, or a hole that no error speaks of. lost: no whole answer.
 */
export const outcomes = ['right', 'partial', 'failed', 'shed', 'wrong', 'lost'] as const;
export type Outcome = (typeof outcomes)[number];

/** One request: when it was due, and what came of it. Times of day are in ms since 1970, on one clock in all processes. */
export type Sample = {
  readonly name: string;
  readonly phase: string;
  readonly dueAtMs: number;
  /** From when it was due, whenever it could be sent. */
  readonly tookMs: number;
  readonly outcome: Outcome;
  /** Entities that came and are true. */
  readonly entities: number;
  /** How often it was sent again. */
  readonly retries: number;
};

/** What was asked, and the beginning of what was answered. */
export type Complaint = {
  readonly name: string;
  readonly outcome: Outcome;
  readonly asked: string;
  readonly text: string;
};

export type LoadResult = {
  readonly samples: readonly Sample[];
  /** Of each class and outcome but `right` the first answers. */
  readonly complaints: readonly Complaint[];
  /** When the machine itself was slow, by the same clock as samples. */
  readonly slowMoments: readonly Moment[];
};
