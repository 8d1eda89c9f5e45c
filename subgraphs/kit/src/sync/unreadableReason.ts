import { z } from 'zod';
import { reasonOf } from '../reasonOf.js';

/** So many of the things that are wrong with a record are told. */
const mostIssues = 5;

/** Why a record cannot be read, for those who look after the quarantine. */
export const unreadableReason = (error: unknown): string =>
  error instanceof z.ZodError
    ? error.issues
        .slice(0, mostIssues)
        .map(({ path, message }) => `${path.join('.') || 'the record'}: ${message}`)
        .join('; ')
    : reasonOf(error);
