/** Requests of one client, one after the other at fixed times. */
export type Stream = {
  readonly name: string;
  /** Requests a second. */
  readonly rate: number;
  readonly key: string | undefined;
};

/** What the process that asks is told: whom, for whom, for how long. */
export type ToQuotas = {
  readonly kind: 'send';
  readonly url: string;
  readonly query: string;
  readonly streams: readonly Stream[];
  readonly lastMs: number;
};

/** A request, when it was due after the first one, and what became of it; status 0: nothing. */
export type Asked = {
  readonly name: string;
  readonly atMs: number;
  readonly status: number;
  readonly tookMs: number;
};

export type FromQuotas = { readonly kind: 'sent'; readonly asked: readonly Asked[] };
