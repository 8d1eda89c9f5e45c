import { z } from 'zod';

/** Numbers as pino has them. */
export const levels = { trace: 10, debug: 20, info: 30, warn: 40, error: 50, fatal: 60 } as const;

export type Level = keyof typeof levels;

/** What a line says whose `event` has this name: always at one level, in the same words, with these fields beside those of every line. */
export type LogEvent = {
  readonly level: Level;
  readonly message: string;
  readonly fields: z.ZodObject;
};

export const logEvent = <const Shape extends z.ZodRawShape>(
  level: Level,
  message: string,
  fields: Shape,
): { readonly level: Level; readonly message: string; readonly fields: z.ZodObject<Shape> } => ({
  level,
  message,
  fields: z.object(fields),
});
