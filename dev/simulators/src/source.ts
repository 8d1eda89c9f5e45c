import type { SimulatedPlace } from './places/simulatedPlace.js';

/** What a client asked of one source. */
export type SimulatedRequest = {
  readonly method: string;
  /** Below the source's prefix, beginning with "/", without the query. */
  readonly path: string;
  readonly query: URLSearchParams;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
};

/** What a source answers. A body of many parts is sent part by part, as fast as it is read. */
export type SimulatedReply = {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array | AsyncIterable<string | Uint8Array>;
};

/**
 * One source of the company, as its documents describe it: authorization, pages, cursors, limits and errors. It holds its
 * records in memory; what tests may do to them (add, change, delete) each source offers beside `handle`.
 */
export type SimulatedSource = {
  /** Also the first step of its paths: `/viator/...`. */
  readonly name: SourceName;
  readonly handle: (request: SimulatedRequest) => SimulatedReply | Promise<SimulatedReply>;
};

/** What a source is filled by: the same seed, places and size give the same records on every machine. */
export type SourceOptions = {
  readonly seed: number;
  readonly places: readonly SimulatedPlace[];
  /** About how many records it has. */
  readonly size: number;
};

export const sourceNames = [
  'booking',
  'gadventures',
  'google',
  'hostelworld',
  'onix',
  'suppliers',
  'viator',
  'wordpress',
] as const;

export type SourceName = (typeof sourceNames)[number];

/** An answer whose body is JSON. */
export const jsonReply = (
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): SimulatedReply => ({
  status,
  headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
  body: JSON.stringify(body),
});
