import type { z } from 'zod';
import { OctoError } from './octoError.js';

/** Reads a body or a query string. Throws BAD_REQUEST with everything that is wrong with it. */
export const readInput = <Shape extends z.ZodType>(shape: Shape, input: unknown): z.output<Shape> => {
  const read = shape.safeParse(input ?? {});
  if (read.success) return read.data;
  const problems = read.error.issues.map(({ path, message }) =>
    path.length > 0 ? `${path.map(String).join('.')}: ${message}` : message,
  );
  throw new OctoError('BAD_REQUEST', problems.slice(0, 10).join('; '));
};
