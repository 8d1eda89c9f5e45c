import type { Attempt, FetchTrace, RequestTrace } from './requestTrace.js';

/** A stretch of time, from 0 to 1 of what is drawn. */
export type Bar = {
  readonly kind: 'stage' | 'wait' | 'server' | 'body' | 'kept' | 'failed';
  readonly title: string;
  readonly from: number;
  readonly to: number;
};

/** One line of the waterfall: the request itself, or one fetch. */
export type WaterfallRow = {
  readonly key: string;
  /** The fetch of the plan that it is of; undefined for the request itself. */
  readonly node: number | undefined;
  readonly title: string;
  readonly shard: string | undefined;
  readonly startMs: number;
  readonly endMs: number;
  readonly bars: readonly Bar[];
  /** SQL statements, each a bar of its own. */
  readonly statements: readonly Bar[];
  readonly fetch: FetchTrace | undefined;
};

export type Waterfall = {
  readonly rows: readonly WaterfallRow[];
  readonly ticks: ReadonlyArray<{ readonly ms: number; readonly at: number }>;
  readonly spanMs: number;
};

/** More lines between than this are no help. */
const maximumTicks = 6;

/** 1, 2 or 5 of a power of ten, so that few enough of it make up the whole. */
const tickStep = (spanMs: number): number => {
  const least = spanMs / maximumTicks;
  const power = 10 ** Math.floor(Math.log10(least));
  return ([1, 2, 5].find((factor) => factor * power >= least) ?? 10) * power;
};

const ticksOf = (spanMs: number): Waterfall['ticks'] => {
  const step = tickStep(spanMs);
  const count = Math.floor(spanMs / step + 1e-9) + 1;
  return Array.from({ length: count }, (_, index) => ({
    ms: Number((index * step).toPrecision(6)),
    at: (index * step) / spanMs,
  }));
};

/** Milliseconds for people: more digits the shorter it is. */
export const msText = (value: number): string =>
  value >= 100 ? `${Math.round(value)} ms` : `${Number(value.toFixed(value >= 10 ? 1 : 2))} ms`;

type Place = (kind: Bar['kind'], title: string, fromMs: number, toMs: number) => Bar;

const placeIn =
  (spanMs: number): Place =>
  (kind, title, fromMs, toMs) => {
    const at = (value: number): number => Math.min(1, Math.max(0, value / spanMs));
    return { kind, title: `${title}: ${msText(Math.max(0, toMs - fromMs))}`, from: at(fromMs), to: at(toMs) };
  };

/** What an attempt is called. */
export const attemptNames = { first: 'first', retry: 'again', hedge: 'hedge', failover: 'replica' } as const;

const attemptBars = (place: Place, { kind, startMs, firstByteMs, endMs }: Attempt): Bar[] => {
  const name = kind === 'first' ? '' : `${attemptNames[kind]}, `;
  if (firstByteMs === null) return [place('failed', `${name}no answer`, startMs, endMs)];
  return [
    place('server', `${name}until the first byte`, startMs, firstByteMs),
    place('body', `${name}reading the answer`, firstByteMs, endMs),
  ];
};

/** A fetch begins when it is wanted: it waits, and then is sent once or more. What is kept, or somebody else asks, is not sent. */
const fetchBars = (place: Place, { outcome, startMs, waitMs, endMs, attempts }: FetchTrace): Bar[] => {
  if (outcome === 'cached' || outcome === 'shared') {
    return [
      place('kept', outcome === 'cached' ? 'kept from before' : 'the answer to an equal request', startMs, endMs),
    ];
  }
  const waited = waitMs > 0 ? [place('wait', 'waiting for a connection', startMs, startMs + waitMs)] : [];
  if (attempts.length === 0) return [...waited, place('failed', 'not sent', startMs + waitMs, endMs)];
  return [...waited, ...attempts.flatMap((attempt) => attemptBars(place, attempt))];
};

const fetchRow = (place: Place, fetch: FetchTrace, index: number): WaterfallRow => ({
  key: `fetch-${index}`,
  node: fetch.node,
  title: fetch.subgraph,
  shard: fetch.shard ?? undefined,
  startMs: fetch.startMs,
  endMs: fetch.endMs,
  bars: fetchBars(place, fetch),
  statements: fetch.statements.map(({ name, startMs, durationMs }) =>
    place('server', name, startMs, startMs + durationMs),
  ),
  fetch,
});

/** The time of a request as lines of bars: the request with its stages, then its fetches as they began. */
export const waterfall = (trace: RequestTrace): Waterfall => {
  const ends = [trace.durationMs, ...trace.fetches.map(({ endMs }) => endMs)];
  const spanMs = Math.max(0.1, ...ends);
  const place = placeIn(spanMs);
  const request: WaterfallRow = {
    key: 'request',
    node: undefined,
    title: trace.operation ?? 'request',
    shard: undefined,
    startMs: 0,
    endMs: trace.durationMs,
    bars: trace.stages.map(({ name, startMs, durationMs }) => place('stage', name, startMs, startMs + durationMs)),
    statements: [],
    fetch: undefined,
  };
  const fetches = trace.fetches
    .map((fetch, index) => fetchRow(place, fetch, index))
    .sort((one, other) => one.startMs - other.startMs);
  return { rows: [request, ...fetches], ticks: ticksOf(spanMs), spanMs };
};
