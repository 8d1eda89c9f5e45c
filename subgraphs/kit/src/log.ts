import { pino, type Logger } from 'pino';

/** The log of a process or of a part of one: JSON lines on standard output. */
export const openLog = (name: string, level: string): Logger => pino({ name, level });
