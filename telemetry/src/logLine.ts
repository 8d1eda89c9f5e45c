import { z } from 'zod';
import { processNumber } from './logEvents/fields.js';
import { levels } from './logEvents/logEvent.js';
import { logEvents, type EventName } from './logEvents/all.js';

/** What every line has. */
const common = {
  time: z.number().int().meta({ id: 'time', description: 'In milliseconds since 1970.' }),
  pid: z.number().int().meta({ id: 'pid' }),
  hostname: z.string().meta({ id: 'hostname' }),
  name: z.string().meta({ id: 'name', description: 'Of the process, or of a part of one.' }),
  process: processNumber.optional(),
};

const [first, ...others] = Object.entries(logEvents).map(([event, { level, message, fields }]) =>
  z
    .strictObject({
      level: z.literal(levels[level]),
      ...common,
      event: z.literal(event),
      ...fields.shape,
      msg: z.literal(message),
    })
    .meta({ title: event }),
);

type Shape = NonNullable<typeof first>;

/** A line as it was read. */
export type LogLine = Readonly<Record<string, unknown>> & { readonly event: EventName };

/** A line of the log of any process: one of the events, with its own fields and no others. */
export const wholeLine = z.discriminatedUnion('event', [first as Shape, ...others]) as unknown as z.ZodType<LogLine>;
