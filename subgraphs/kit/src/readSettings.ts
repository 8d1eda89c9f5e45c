import type { z } from 'zod';

/** Reads settings from the environment. Throws one Error that lists every setting that is missing or wrong. */
export const readSettings = <Settings>(shape: z.ZodType<Settings>, env: NodeJS.ProcessEnv): Settings => {
  const read = shape.safeParse(env);
  if (read.success) return read.data;
  const lines = read.error.issues.map(({ path, message }) => {
    const setting = path.join('.');
    return setting === '' ? `  ${message}` : `  ${setting}: ${message}`;
  });
  throw new Error(`These settings (environment variables) are missing or wrong:\n${lines.join('\n')}`);
};
