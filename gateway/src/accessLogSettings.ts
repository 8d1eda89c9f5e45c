import { z } from 'zod';

/** The settings of the access log, as the environment has them. */
export const accessLogShape = {
  GATEWAY_ACCESS_LOG_FILE: z.string().min(1).optional(),
  GATEWAY_ACCESS_LOG_PERCENT: z.coerce.number().min(0.001).max(100).default(1),
  GATEWAY_ACCESS_LOG_BYTES: z.coerce
    .number()
    .int()
    .min(65_536)
    .max(17_179_869_184)
    .default(256 * 1024 * 1024),
};

export type AccessLogSettings = {
  /** Where queries are written with their variables; undefined for nowhere. Of several processes each has its own beside it. */
  readonly file: string | undefined;
  /** So many of a hundred queries. */
  readonly percent: number;
  /** A file that would have more gets no more. */
  readonly fileBytes: number;
};

export const accessLogSettingsOf = (read: z.output<z.ZodObject<typeof accessLogShape>>): AccessLogSettings => ({
  file: read.GATEWAY_ACCESS_LOG_FILE,
  percent: read.GATEWAY_ACCESS_LOG_PERCENT,
  fileBytes: read.GATEWAY_ACCESS_LOG_BYTES,
});
