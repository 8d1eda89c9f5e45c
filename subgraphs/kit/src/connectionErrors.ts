import pg from 'pg';
import { isUnsent } from './deadline.js';

/** Codes that come with the end of the connection: shutdown, termination, a limit of the session, a fault of the server. */
const endsConnection = /^(08|57P|58|F0|XX|25P03|25P04)/;

/** An error that the server answered and after which the connection goes on. */
export const isAnswered = (error: unknown): error is pg.DatabaseError =>
  error instanceof pg.DatabaseError && !endsConnection.test(error.code ?? '08');

/** Whether a connection can be relied on after this error; after any other one it may be in the middle of something. */
export const leavesConnection = (error: unknown): boolean => isAnswered(error) || isUnsent(error);
