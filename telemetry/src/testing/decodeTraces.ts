import { z } from 'zod';
import type { Span } from '../span.js';

/** A span as a collector has it: with the service that sent it. */
export type ReceivedSpan = Span & { readonly service: string };

const hex = (digits: number) => z.string().regex(new RegExp(`^(?!0+$)[0-9a-f]{${digits}}$`));
const nanoseconds = z
  .string()
  .regex(/^\d{19}$/)
  .transform((text) => Number(BigInt(text) / 1_000n) / 1_000);
const attribute = z.object({
  key: z.string().min(1),
  value: z.union([
    z.strictObject({ stringValue: z.string() }).transform(({ stringValue }) => stringValue),
    z.strictObject({ boolValue: z.boolean() }).transform(({ boolValue }) => boolValue),
    z.strictObject({ intValue: z.coerce.number().int() }).transform(({ intValue }) => intValue),
    z.strictObject({ doubleValue: z.number() }).transform(({ doubleValue }) => doubleValue),
  ]),
});
const attributes = z.array(attribute).transform((all) => Object.fromEntries(all.map(({ key, value }) => [key, value])));
const kinds: ReadonlyMap<number, Span['kind']> = new Map([
  [1, 'internal'],
  [2, 'server'],
  [3, 'client'],
]);
const kind = z.number().transform((number, context) => {
  const known = kinds.get(number);
  if (known === undefined) context.addIssue(`${number} is no kind of span that we send`);
  return known ?? z.NEVER;
});

const span = z.object({
  traceId: hex(32),
  spanId: hex(16),
  parentSpanId: hex(16).optional(),
  name: z.string().min(1),
  kind,
  startTimeUnixNano: nanoseconds,
  endTimeUnixNano: nanoseconds,
  attributes,
  status: z.object({ code: z.number().int().min(0).max(2), message: z.string().optional() }),
});
const request = z.object({
  resourceSpans: z.array(
    z.object({
      resource: z.object({ attributes }),
      scopeSpans: z.array(z.object({ scope: z.object({ name: z.string().min(1) }), spans: z.array(span) })),
    }),
  ),
});

/**
 * Reads an ExportTraceServiceRequest of OTLP, as its JSON encoding has it: ids as hexadecimal, times as decimal strings of
 * nanoseconds. Throws where it is not what https://opentelemetry.io/docs/specs/otlp/#json-protobuf-encoding says.
 */
export const decodeTraces = (json: string): ReceivedSpan[] =>
  request.parse(JSON.parse(json)).resourceSpans.flatMap(({ resource, scopeSpans }) =>
    scopeSpans.flatMap(({ spans }) =>
      spans.map(({ parentSpanId, startTimeUnixNano, endTimeUnixNano, status, ...rest }) => ({
        ...rest,
        parentSpanId,
        service: String(resource.attributes['service.name']),
        startMs: startTimeUnixNano,
        endMs: endTimeUnixNano,
        ...(status.code === 2 && { error: status.message ?? '' }),
      })),
    ),
  );
