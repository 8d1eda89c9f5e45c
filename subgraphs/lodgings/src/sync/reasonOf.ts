import { z } from 'zod';

/** Why a record cannot be read, for those who look after the quarantine. */
export const reasonOf = (error: unknown): string => {
  if (error instanceof z.ZodError) {
    return error.issues.map(({ path, message }) => `${path.join('.') || 'it'}: ${message}`).join('; ');
  }
  return error instanceof Error ? error.message : String(error);
};
