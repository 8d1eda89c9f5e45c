import { openLog as open, type Log } from '@tripgraph/telemetry/log';

export type { Log } from '@tripgraph/telemetry/log';

/** The log of a process or of a part of one: a line of JSON for each event, on standard output. */
export const openLog = (name: string, level: string): Log => open({ name, level });
