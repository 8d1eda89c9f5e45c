import pg from 'pg';

/** The name of the unique constraint that a statement was refused for; undefined for any other error. */
export const violatedUniqueness = (error: unknown): string | undefined =>
  error instanceof pg.DatabaseError && error.code === '23505' ? error.constraint : undefined;
