import { childOf, newTraceContext } from '@tripgraph/telemetry/traceContext';
import type { Span } from '@tripgraph/telemetry/span';
import { ftv1Of } from './ftv1.js';
import { recordRequest, type Clocks, type RequestRecord } from './requestRecord.js';
import type { RequestTrace } from './requestTrace.js';
import { showTrace } from './showTrace.js';
import { spansOf } from './spans.js';
import { wanted, type RequestHead, type WantedOptions } from './wanted.js';

export type RecorderOptions = Omit<WantedOptions, 'isExported'> &
  Clocks & {
    /** Takes spans; undefined where they are sent nowhere. */
    readonly send: ((spans: readonly Span[]) => void) | undefined;
  };

/** What a client is shown of its request. */
export type Shown = { readonly trace?: RequestTrace; readonly ftv1?: string };

/** The record of a request that is answered by GraphQL. */
export type ServedRecord = Omit<RequestRecord, 'ends'> & {
  /** Told when the answer is there, with the code of its first error; says what is shown of it to the client. Once. */
  readonly finish: (errorCode: string | undefined) => Shown | undefined;
};

/** Begins the record of a request that has this id; undefined where nobody wants to see it, as is mostly so. */
export type BeginRecord = (
  request: RequestHead & { readonly id: string },
  mayShow: boolean,
) => ServedRecord | undefined;

/** Records requests for their clients to see, and for where spans are collected. */
export const recorder = (options: RecorderOptions): BeginRecord => {
  const { send } = options;
  const want = wanted({ ...options, isExported: send !== undefined });
  return (request, mayShow) => {
    const why = want(request, mayShow);
    if (!why) return undefined;
    const { showsTrace, showsFtv1, isSampled, parent } = why;
    const { id: requestId, client } = request;
    const context = parent ? { ...childOf(parent), isSampled } : newTraceContext(isSampled);
    const beginning = { context, parentSpanId: parent?.spanId, requestId, clientKind: client?.kind };
    const { ends, ...record } = recordRequest({ ...beginning, showsTrace, showsFtv1 }, options);
    return {
      ...record,
      finish: (errorCode) => {
        const recorded = ends(errorCode);
        if (isSampled) send?.(spansOf(recorded));
        if (!showsTrace && !showsFtv1) return undefined;
        return { ...(showsTrace && { trace: showTrace(recorded) }), ...(showsFtv1 && { ftv1: ftv1Of(recorded) }) };
      },
    };
  };
};
