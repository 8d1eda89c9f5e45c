import type { Resolve } from '../../outside/connectOutside.js';
import type { StreamedAnswer, WholeAnswer } from './readAnswer.js';

export type SourceClientOptions = {
  /** `https://…`, with the path under which everything is. */
  readonly baseUrl: string;
  /** Sent with each request to the base URL's own host, and to no other: keys are here. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  readonly ratePerSecond: number;
  /** From the lookup of the name to the last byte of a body that is read whole, or to the headers of one that is streamed. */
  readonly totalTimeoutMs: number;
  /** Of a body, packed or unpacked. */
  readonly maximumBodyBytes: number;
  /** Other hosts that the source may lead to by links and redirects: `host` or `host:port`. */
  readonly allowedHosts?: readonly string[] | undefined;
  /** Hosts that may be at private addresses and without TLS (setting SOURCE_PRIVATE_HOSTS). */
  readonly privateHosts?: readonly string[] | undefined;
  /** Requests that are on their way at once, each on a connection of its own; the others wait. 8 is the default. */
  readonly maximumConnections?: number | undefined;
  /** 5 is the default. */
  readonly maximumAttempts?: number | undefined;
  /** The longest pause that the source may ask for, and the longest wait for a turn; two minutes are the default. */
  readonly maximumWaitMs?: number | undefined;
  /** Of a body that is streamed, from its first byte to its last; an hour is the default. */
  readonly streamTimeoutMs?: number | undefined;
  /** For tests. */
  readonly ports?: Partial<SourcePorts> | undefined;
};

/** Time, chance and names, which tests script. */
export type SourcePorts = {
  readonly resolve: Resolve;
  readonly nowMs: () => number;
  readonly sleep: (ms: number, signal: AbortSignal | undefined) => Promise<void>;
  readonly draw: () => number;
};

export type SourceRequest = {
  /** GET is the default; all of them only read, and are tried again. */
  readonly method?: 'GET' | 'POST' | undefined;
  /** Sent as JSON. */
  readonly body?: unknown;
  readonly query?: Readonly<Record<string, string | number>> | undefined;
  readonly headers?: Readonly<Record<string, string>> | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly maximumBodyBytes?: number | undefined;
};

/** Asks one source over HTTPS. Each rejects with SourceError; what they resolve with is unchecked: that is the caller's. */
export type SourceClient = {
  /** The body of a 2xx answer, parsed; null when it is empty. `target` is a path, with its `/`, or a link of the source. */
  readonly json: (target: string, request?: SourceRequest) => Promise<unknown>;
  /** The same with what stands around it. */
  readonly answer: (target: string, request?: SourceRequest) => Promise<WholeAnswer>;
  /** The body of a 2xx answer, unpacked, as it comes; tried again until the headers are there. */
  readonly stream: (target: string, request?: SourceRequest) => Promise<StreamedAnswer>;
  readonly close: () => Promise<void>;
};
