import { readTraceparent, type TraceContext } from '@tripgraph/telemetry/traceContext';

/** As much of a request as says whether somebody wants to see what becomes of it. */
export type RequestHead = {
  readonly method: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly client?: { readonly kind: string; readonly scopes: readonly string[] } | undefined;
};

export type WantedOptions = {
  /** Whether everybody may see what becomes of a request, as where the schema is open. */
  readonly isOpen: boolean;
  /** Whether spans are sent anywhere. */
  readonly isExported: boolean;
  /** So many of a hundred requests that say nothing of it are sampled; 0 where spans are sent nowhere. */
  readonly samplePercent: number;
  /** From 0 to 1, 1 excluded. */
  readonly random: () => number;
};

/** Why a request is recorded. */
export type Wanted = {
  readonly showsTrace: boolean;
  readonly showsFtv1: boolean;
  readonly isSampled: boolean;
  /** The span of the client that it is below. */
  readonly parent: TraceContext | undefined;
};

const scope = 'trace:read';
const ftv1Header = 'apollo-federation-include-trace';

/** Whether a request says anything of traces. This is asked of each request, the rest of the few. */
const saysSo = ({ headers }: RequestHead): boolean =>
  headers['tripgraph-trace'] !== undefined || headers['traceparent'] !== undefined || headers[ftv1Header] !== undefined;

const readHead = (
  { method, headers, client }: RequestHead,
  { isOpen, isExported, samplePercent, random }: WantedOptions,
  mayShow: boolean,
): Wanted | undefined => {
  const isPartner = client?.kind === 'partner';
  // What is got by GET may be kept by others on the way, who did not ask for a trace.
  const maySee = mayShow && method === 'POST' && (isOpen || (isPartner && client.scopes.includes(scope)));
  const showsTrace = maySee && headers['tripgraph-trace'] === '1';
  const showsFtv1 = maySee && headers[ftv1Header] === 'ftv1';
  const parent = isOpen || isPartner ? readTraceparent(headers['traceparent']?.toString()) : undefined;
  const isShown = showsTrace || showsFtv1;
  const isChosen = parent ? parent.isSampled : random() * 100 < samplePercent;
  const isSampled = isChosen || (isShown && isExported);
  return isShown || isSampled ? { showsTrace, showsFtv1, isSampled, parent } : undefined;
};

/**
 * Whether and for whom a request is recorded: for a client that asks and may see it, for the client's own trace, where it is
 * one of ours to obey, or because it is one of those that are sampled. Undefined: not at all. `mayShow`: its answer has a place for what is shown.
 */
export const wanted =
  (options: WantedOptions) =>
  (request: RequestHead, mayShow: boolean): Wanted | undefined => {
    const { samplePercent, random } = options;
    if (saysSo(request)) return readHead(request, options, mayShow);
    if (samplePercent === 0 || random() * 100 >= samplePercent) return undefined;
    return { showsTrace: false, showsFtv1: false, isSampled: true, parent: undefined };
  };
