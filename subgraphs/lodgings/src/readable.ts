import type { z } from 'zod';

/** The records of an answer that can be read. Throws the error of the first one when there are some and none can. */
export const readable = <Shape extends z.ZodType>(
  shape: Shape,
  records: readonly unknown[],
): ReadonlyArray<z.output<Shape>> => {
  const read = records.map((record) => shape.safeParse(record));
  const good = read.flatMap((result) => (result.success ? [result.data] : []));
  const [first] = read;
  if (good.length === 0 && first?.error) throw first.error;
  return good;
};
