import { z } from 'zod';
import type { OtlpOptions } from './exporter.js';

/** Where spans are sent, and with what. */
export type OtlpSettings = Omit<OtlpOptions, 'serviceName' | 'onFailing'>;

/** No `%` but of one ASCII character that can be seen, or of a blank. */
const pair = /[\w-]+=(?:[!-$&-+\--~]|%[2-7][0-9A-Fa-f])+/.source;

const headersShape = z
  .string()
  .regex(new RegExp(`^${pair}(?:,${pair})*$`), {
    error: 'must be name=value, or several with commas between them; in values, %20 is a blank and %2C a comma',
  })
  .transform((text) => text.split(',').map((header) => header.split(/=(.*)/s)))
  .transform((pairs) =>
    Object.fromEntries(pairs.map(([name = '', value = '']) => [name.toLowerCase(), decodeURIComponent(value)])),
  );

/** The settings of whatever sends spans, to be read with its others. */
export const otlpShape = {
  OTLP_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
  OTLP_HEADERS: headersShape.default({}),
};

const maximumQueuedSpans = 4_096;
const flushMs = 1_000;
const timeoutMs = 5_000;

/** How spans are sent; undefined where no endpoint is set. */
export const otlpSettingsOf = (read: {
  readonly OTLP_ENDPOINT?: string | undefined;
  readonly OTLP_HEADERS: Readonly<Record<string, string>>;
}): OtlpSettings | undefined =>
  read.OTLP_ENDPOINT === undefined
    ? undefined
    : { endpoint: read.OTLP_ENDPOINT, headers: read.OTLP_HEADERS, maximumQueuedSpans, flushMs, timeoutMs };
